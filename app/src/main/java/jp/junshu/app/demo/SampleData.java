package jp.junshu.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.access.AccessTokens;
import jp.junshu.app.access.Accounts;
import jp.junshu.app.access.FactorEnrolment;
import jp.junshu.app.access.Seats;
import jp.junshu.app.access.SignedIn;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.store.DataFolder;
import org.springframework.stereotype.Service;

/** A company that has just got Junshu: four people can sign in, and two contracts are under way. */
@Service
public class SampleData {
    private static final String COMPANY = "株式会社みなと情報システム";
    private static final String FROM = "sample data";
    private static final String TOKEN_LOGIN = "sato";
    private static final String TOKEN_NAME = "見本のコマンド";
    private static final String TOKEN_FILE = "sample-token";

    private final Seats seats;
    private final Accounts accounts;
    private final FactorEnrolment enrolment;
    private final AccessTokens tokens;
    private final Engagements engagements;
    private final SampleContracts contracts;
    private final DataFolder folder;
    private final Clock clock;

    SampleData(
            Seats seats,
            Accounts accounts,
            FactorEnrolment enrolment,
            AccessTokens tokens,
            Engagements engagements,
            SampleContracts contracts,
            DataFolder folder,
            Clock clock) {
        this.seats = seats;
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.tokens = tokens;
        this.engagements = engagements;
        this.contracts = contracts;
        this.folder = folder;
        this.clock = clock;
    }

    /** The report that the sample is about: which form, of which contract. */
    public record Report(String form, EngagementId engagement) {}

    /** Makes the sample once; called again, it only says who can sign in. */
    public SampleLogins load() throws IOException {
        SampleLogins logins = SampleLogins.findOrCreate(folder.keys());
        if (seats.isNew()) {
            create(logins);
        }
        keepToken();
        return logins;
    }

    /** Tells the sample company's story up to this moment. */
    void create(SampleLogins logins) {
        Instant now = clock.instant();
        SampleClock.tell(SampleStory.beginning(now), () -> create(logins, now));
    }

    private void create(SampleLogins logins, Instant now) {
        seats.create(COMPANY, Seats.Kind.CONTRACTOR, FROM, () -> {
            Map<String, SignedIn> people = new LinkedHashMap<>();
            logins.logins().forEach(login -> people.put(login.login(), create(login)));
            contracts.register(people, now);
            return true;
        });
    }

    /** Keeps a token of the security lead beside the logins, so that the verbs work at once. Real tokens are never kept so. */
    private void keepToken() throws IOException {
        Path file = folder.keys().resolve(TOKEN_FILE);
        Optional<String> kept =
                Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        Optional<String> token = tokens.renewSample(TOKEN_LOGIN, kept, TOKEN_NAME, FROM);
        if (token.isPresent() && !token.equals(kept)) {
            Path next = file.resolveSibling(TOKEN_FILE + ".next");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(next, token.get() + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The sample contract whose report can be made, if there is one. */
    public Optional<Report> findReport() {
        return accounts.find(TOKEN_LOGIN)
                .flatMap(who -> Acting.as(
                        new Actor.Program(who.org(), FROM),
                        () -> findUnder(engagements.listAll(), property("report.regulation"))))
                .map(engagement -> new Report(property("report.form"), engagement.id()));
    }

    /** The first of these that is under a regulation. */
    static Optional<Engagement> findUnder(List<Engagement> all, String regulation) {
        return all.stream()
                .filter(engagement -> engagement.pins().stream()
                        .anyMatch(pin -> pin.regulation().equals(regulation)))
                .findFirst();
    }

    /** Whether whoever acts is of the sample organization. */
    boolean isActing() {
        try {
            return SampleLogins.find(folder.keys()).isPresent()
                    && accounts.find(TOKEN_LOGIN)
                            .filter(who -> who.org().equals(Acting.current().org()))
                            .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code sample.properties} says. */
    static String property(String key) {
        Properties sample = new Properties();
        try (InputStream in = Objects.requireNonNull(SampleData.class.getResourceAsStream("sample.properties"))) {
            sample.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(sample.getProperty(key), key);
    }

    private SignedIn create(SampleLogins.Login login) {
        AccessRole role = switch (login.login()) {
            case "sato" -> AccessRole.LEAD;
            case "yamamoto" -> AccessRole.MANAGER;
            case "suzuki" -> AccessRole.AUDITOR;
            default -> AccessRole.MEMBER;
        };
        SignedIn who = accounts.create(login.name(), login.login(), login.password(), List.of(role));
        enrolment.enrolSample(who.account(), login.factor());
        return who;
    }
}
