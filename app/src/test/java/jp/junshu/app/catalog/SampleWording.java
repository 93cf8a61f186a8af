package jp.junshu.app.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.junshu.app.Contracts;
import jp.junshu.app.Seat;
import jp.junshu.app.kernel.Trail;
import jp.junshu.law.RegulationId;
import jp.junshu.law.attaching.CopiedPlace;
import jp.junshu.law.attaching.RegulationCopy;
import jp.junshu.law.catalog.Canonical;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.source.DocumentReader;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Copies of a regulation that is numbered like a real one, in words of our own. */
public final class SampleWording {
    private static final String ADD = """
            insert into edition (org_id, digest, regulation, revision, content, valid, recorded_at)
            values (:org, :digest, :regulation, :revision, :content, daterange(null, null), :now)
            """;

    private SampleWording() {}

    /** A copy with the sixteen matters, each a sentence; the sixth has a なお, the sixteenth two items below. */
    public static String text() {
        StringBuilder text = new StringBuilder("情報セキュリティに関する事項の遵守の方法の実施状況報告書\n");
        for (int matter = 2; matter <= 17; matter++) {
            text.append("情報セキュリティに関する事項").append(matter).append(")\t");
            text.append("見本の第").append(matter).append("事項として、三年間の記録を保存する。");
            if (matter == 6) {
                text.append("\nなお、この場合であっても、見本の許可を受ける。");
            }
            text.append('\n');
            if (matter == 16) {
                text.append("(1)　見本の画面を点検すること。\n(2)　見本の証明書を更新すること。\n");
            }
        }
        return text.toString();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Attaches a copy as the person of a seat would. */
    public static void attach(ApplicationContext application, Seat seat, String fileName, String text) {
        Contracts.as(seat, () -> {
            try {
                Copies copies = application.getBean(Copies.class);
                CopyId id = copies.read(fileName, new ByteArrayInputStream(bytes(text)));
                return application
                        .getBean(Wordings.class)
                        .attach(copies.find(id).orElseThrow(), Set.of(0), Map.of(), Locale.JAPANESE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A copy that was read and waits to be attached: its id. */
    public static String read(ApplicationContext application, Seat seat) {
        return Contracts.as(seat, () -> {
            try {
                return application
                        .getBean(Copies.class)
                        .read("写し.txt", new ByteArrayInputStream(bytes(text())))
                        .toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** An edition of the seat's own organization, of a revision of its own, whose fingerprints are those of a text. */
    static Edition edition(ApplicationContext application, Seat seat, String text) {
        Edition shipped = Catalogs.shipped()
                .catalog()
                .getRegulation(new RegulationId(Contracts.JPO))
                .editions()
                .getLast();
        Reading reading = DocumentReader.of(Catalogs.shipped().numbering())
                .read("写し.txt", bytes(text))
                .reading();
        RegulationCopy copy = RegulationCopy.of(reading, reading.regulations().getFirst());
        List<Clause> clauses = shipped.clauses().stream()
                .filter(clause -> copy.findPlace(clause.id().path()).isPresent())
                .map(clause ->
                        printed(clause, copy.findPlace(clause.id().path()).orElseThrow()))
                .toList();
        Edition edition = new Edition(
                shipped.regulation(),
                "sample-" + UUID.randomUUID(),
                Optional.empty(),
                shipped.title(),
                shipped.shortTitle(),
                shipped.issuer(),
                shipped.orderer(),
                shipped.contractor(),
                List.of(),
                Optional.empty(),
                clauses);
        Contracts.as(seat, () -> add(application, seat, edition));
        return edition;
    }

    private static Clause printed(Clause clause, CopiedPlace place) {
        return new Clause(
                clause.id(),
                clause.cite(),
                clause.title(),
                clause.says(),
                clause.kind(),
                clause.duties(),
                clause.sets(),
                clause.see(),
                clause.was(),
                Optional.of(place.fingerprint().value()),
                clause.remark());
    }

    private static boolean add(ApplicationContext application, Seat seat, Edition edition) {
        Canonical canonical = edition.canonical();
        return Boolean.TRUE.equals(new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                .execute(_ -> {
                    application
                            .getBean(JdbcClient.class)
                            .sql(ADD)
                            .param("org", seat.who().org().value())
                            .param("digest", HexFormat.of().parseHex(canonical.digest()))
                            .param("regulation", edition.regulation().toString())
                            .param("revision", edition.revision())
                            .param("content", canonical.bytes())
                            .param(
                                    "now",
                                    Timestamp.from(
                                            application.getBean(Clock.class).instant()))
                            .update();
                    application
                            .getBean(Trail.class)
                            .record(Trail.Act.EDITION_LOAD, Trail.Subject.of("edition", canonical.digest()));
                    return true;
                }));
    }
}
