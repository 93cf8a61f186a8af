package jp.junshu.bench.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.app.Server;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.access.Accounts;
import jp.junshu.app.access.FactorEnrolment;
import jp.junshu.app.access.SignedIn;
import jp.junshu.app.access.Totp;
import jp.junshu.app.catalog.Editions;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.demo.SampleClock;
import jp.junshu.app.demo.SampleData;
import jp.junshu.app.evidence.Adding;
import jp.junshu.app.evidence.Evidences;
import jp.junshu.app.evidence.NewEvidence;
import jp.junshu.app.evidence.Target;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.law.catalog.Clause;

/**
 * Makes the data folder that is measured: the sample company, grown to fifty people with accounts of their own, with a piece of
 * evidence for every second clause that has duties.
 */
public final class Office {
    static final int PEOPLE = 50;
    private static final String FROM = "benchmark";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Office() {}

    /** Takes the data folder, which must not be there yet, and the file to write the logins to. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]).toAbsolutePath();
        try (Server server = Server.start(data, 0, new SampleClock(Clock.systemUTC()))) {
            server.bean(SampleData.class).load();
            SignedIn lead = server.bean(Accounts.class).find("sato").orElseThrow();
            List<String> logins =
                    Acting.as(new Actor.Person(lead.org(), lead.account(), lead.person(), lead.login(), FROM), () -> {
                        fill(server);
                        return people(server);
                    });
            Files.write(
                    Files.createFile(
                            Path.of(arguments[1]),
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
                    logins);
        }
    }

    /** Two leads, five managers, one auditor, and staff. */
    private static List<String> people(Server server) {
        List<String> logins = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            AccessRole role = i < 2
                    ? AccessRole.LEAD
                    : i < 7 ? AccessRole.MANAGER : i < 8 ? AccessRole.AUDITOR : AccessRole.MEMBER;
            String login = "user" + (i + 1);
            byte[] random = new byte[16];
            RANDOM.nextBytes(random);
            String password = HexFormat.of().formatHex(random);
            Totp factor = Totp.fresh(RANDOM);
            SignedIn who = server.bean(Accounts.class).create("従事者 " + (i + 1), login, password, List.of(role));
            server.bean(FactorEnrolment.class).enrolSample(who.account(), factor);
            logins.add(String.join("\t", login, password, Base64.getEncoder().encodeToString(factor.secret())));
        }
        return logins;
    }

    private static void fill(Server server) throws IOException {
        LocalDate today = Days.today(Clock.systemUTC());
        for (Engagement engagement : server.bean(Engagements.class).listAll()) {
            List<Clause> clauses = engagement.pins().stream()
                    .flatMap(pin -> server.bean(Editions.class).get(pin.digest()).edition().clauses().stream())
                    .toList();
            for (int i = 0; i < clauses.size(); i += 2) {
                Clause clause = clauses.get(i);
                String text = "点検の記録 " + clause.cite() + "\n異常なし。\n".repeat(50);
                Adding adding = server.bean(Evidences.class)
                        .add(
                                new NewEvidence(
                                        engagement.id(),
                                        "点検記録-" + (i + 1) + ".txt",
                                        Optional.of("点検の記録(" + clause.cite() + ")"),
                                        today.minusDays(i % 60),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(new Target.OfClause(clause.id()))),
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
                if (!(adding instanceof Adding.Added)) {
                    throw new IllegalStateException("evidence for " + clause.id() + ": " + adding);
                }
            }
        }
    }

    /** The logins that {@link #main} wrote. */
    static List<Login> logins(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.split("\t", -1))
                    .map(parts -> new Login(
                            parts[0], parts[1], Totp.of(Base64.getDecoder().decode(parts[2]))))
                    .toList();
        }
    }

    /** What somebody signs in with. */
    record Login(String name, String password, Totp factor) {}
}
