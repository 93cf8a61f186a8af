package jp.junshu.app.screen;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.junshu.app.access.web.CodePage;
import jp.junshu.app.access.web.EnrolPage;
import jp.junshu.app.access.web.QrCode;
import jp.junshu.app.access.web.RecoveryPage;
import jp.junshu.app.access.web.RenewPage;
import jp.junshu.app.access.web.SetupPage;
import jp.junshu.app.access.web.SignInPage;
import jp.junshu.app.desk.web.HomePage;
import jp.junshu.app.kernel.ProblemType;

/** Pages to look at: every page there is in the states it can be in, and the gallery of all components. */
final class Samples {

    static final Messages MESSAGES = Messages.read();
    static final Assets ASSETS = Assets.read();

    private static final TemplateEngine PAGES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final TemplateEngine GALLERY =
            TemplateEngine.create(new GalleryCode(), Path.of("target", "gallery-classes"), ContentType.Html);

    private static final List<Option> KINDS = List.of(
            new Option("CONTRACTOR", MESSAGES.text(Language.JA, "access.seats.kind.contractor")),
            new Option("PUBLIC_BODY", MESSAGES.text(Language.JA, "access.seats.kind.public-body")));
    private static final String KEY = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    /** A page: its template, whether somebody is signed in, and what it shows. */
    record Sample(TemplateEngine engine, String template, boolean signedIn, Map<String, Object> parameters) {}

    private Samples() {}

    static Map<String, Sample> all() {
        Map<String, Sample> samples = new LinkedHashMap<>();
        samples.put("gallery", gallery());
        samples.put("sign-in", plain("access/sign-in", SignInPage.blank()));
        samples.put("sign-in-signed-out", plain("access/sign-in", SignInPage.afterSignOut()));
        samples.put("sign-in-refused", plain("access/sign-in", SignInPage.refused("t.yamada")));
        samples.put("code", plain("access/code", CodePage.blank()));
        samples.put("code-refused", plain("access/code", CodePage.refused(Text.of("access.code.wrong"))));
        QrCode qr = QrCode.of("otpauth://totp/Junshu:t.yamada?secret=" + KEY + "&issuer=Junshu&digits=6&period=30");
        samples.put("enrol", plain("access/enrol", new EnrolPage(Form.blank(), qr, KEY)));
        List<String> codes =
                List.of("k7mq-4xrd-92hf", "p3wn-8vtc-5gja", "z6yb-1qse-7kdm", "h9fx-3nrw-4cpt", "d2gv-6jka-8mzy");
        samples.put("recovery", plain("access/recovery", new RecoveryPage(codes)));
        samples.put("setup", plain("access/setup", new SetupPage(Form.blank(), KINDS, 14)));
        Form wrong = Form.of(Map.of("login", "山田", "name", "山田 太郎"))
                .rejecting("setup-code", Text.of("access.setup.code.wrong"))
                .rejecting("organization", Text.of("access.missing"))
                .rejecting("login", Text.of("access.login.form"))
                .rejecting("password", Text.of("access.password.too-short", 14, 5));
        samples.put("setup-refused", plain("access/setup", new SetupPage(wrong, KINDS, 14)));
        List<Text> asked = List.of(
                Text.of("access.setup.password.help", 14),
                Text.of("access.password.by", Text.of("access.password.kinds"), "mod-system-security:6.1.3.エ.ア"));
        samples.put(
                "renew",
                plain(
                        "access/renew",
                        new RenewPage(
                                "t.yamada",
                                List.of(Text.of("access.password.too-short", 14, 12)),
                                asked,
                                Form.blank())));
        samples.put(
                "home",
                signedIn(
                        "desk/home",
                        HomePage.of(LocalDate.of(2026, 11, 22), List.of(), List.of(), true, _ -> false, List.of())));
        samples.put("problem", signedIn("problem", ProblemPage.of(ProblemType.FORBIDDEN, null)));
        samples.put("problem-signed-out", plain("problem", ProblemPage.of(ProblemType.NOT_FOUND, null)));
        samples.put("problem-unexpected", plain("problem", ProblemPage.of(ProblemType.INTERNAL, "0199-a3f2-77c1")));
        samples.put(
                "problem-refused",
                signedIn(
                        "problem",
                        ProblemPage.of(
                                ProblemType.REFUSED,
                                List.of(
                                        Text.of("access.password.too-short", 14, 5),
                                        Text.of("access.approval.reason-missing")),
                                null)));
        samples.put("problem-conflict", signedIn("problem", ProblemPage.of(ProblemType.CONFLICT, null)));
        return samples;
    }

    private static Sample plain(String template, Object page) {
        return new Sample(PAGES, template + ".jte", false, Map.of("page", page));
    }

    private static Sample signedIn(String template, Object page) {
        return new Sample(PAGES, template + ".jte", true, Map.of("page", page));
    }

    private static Sample gallery() {
        Form form = Form.of(Map.of("subject", "情報システム運用支援業務", "side", "second"));
        Form faulty = Form.blank();
        for (String name : List.of("f-subject", "f-party", "f-side", "f-reason", "f-code")) {
            faulty = faulty.rejecting(name, Text.of("access.code.wrong"));
        }
        return new Sample(
                GALLERY,
                "gallery.jte",
                true,
                Map.of(
                        "form",
                        form,
                        "faulty",
                        faulty,
                        "options",
                        List.of(new Option("first", "発注者（甲）"), new Option("second", "受注者（乙）", "下請負者・再委託先を含みます。")),
                        "steps",
                        HomePage.of(LocalDate.of(2026, 11, 22), List.of(), List.of(), true, _ -> false, List.of())
                                .beginning()));
    }

    static String render(Sample sample, Language language, Theme theme, String address) {
        Map<String, Object> parameters = new LinkedHashMap<>(sample.parameters());
        parameters.put("screen", screen(language, theme, address, sample.signedIn()));
        StringOutput page = new StringOutput();
        sample.engine().render(sample.template(), parameters, page);
        return page.toString();
    }

    static Screen screen(Language language, Theme theme, String address, boolean signedIn) {
        Optional<Viewer> viewer =
                signedIn ? Optional.of(new Viewer("山田 太郎", "株式会社 みなと情報サービス", Set.of())) : Optional.empty();
        return new Screen(
                language,
                theme,
                address,
                viewer,
                navigation(),
                List.of(),
                () -> Optional.of(new Csrf("_csrf", "token")),
                MESSAGES,
                ASSETS);
    }

    /** Stand-ins for what the modules contribute, with words that some bundle has. */
    private static List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry("home", Text.of("desk.home.title"), "/", 10, null),
                new NavigationEntry("engagements", Text.of("access.organization"), "/engagements", 20, null),
                new NavigationEntry("registers", Text.of("access.recovery.title"), "/registers", 30, null),
                new NavigationEntry("hidden", Text.of("access.password"), "/hidden", 40, "nobody.has.this"));
    }

    /** The gallery stands with the tests, the components it shows with the program. */
    private static final class GalleryCode implements CodeResolver {
        private final CodeResolver test = new DirectoryCodeResolver(Path.of("src", "test", "jte"));
        private final CodeResolver main = new DirectoryCodeResolver(Path.of("src", "main", "jte"));

        @Override
        public String resolve(String name) {
            return (test.exists(name) ? test : main).resolve(name);
        }

        @Override
        public long getLastModified(String name) {
            return (test.exists(name) ? test : main).getLastModified(name);
        }
    }
}
