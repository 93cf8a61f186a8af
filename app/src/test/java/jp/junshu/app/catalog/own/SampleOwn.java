package jp.junshu.app.catalog.own;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.junshu.app.Contracts;
import jp.junshu.app.Seat;
import jp.junshu.law.RegulationId;
import org.springframework.context.ApplicationContext;

/** The rules of a tea house, which are ours: a document, and files that are made of it. */
public final class SampleOwn {
    static final String ID = "tea-house";
    static final String REVISION = "2026-04-01";

    private SampleOwn() {}

    public static byte[] document() {
        return """
                茶室の運営に関する規程
                (目的)
                第1条 この規程は、茶室の運営に必要な事項を定めることを目的とする。
                第2条 受注者は、次の各号に掲げる事項を守らなければならない。
                一 湯を沸かすこと。
                二 茶葉の名を書くこと。
                2 受注者は、前項の状況を年1回以上担当職員に報告しなければならない。
                """.getBytes(StandardCharsets.UTF_8);
    }

    /** Files without a fault; {@code word} makes them others than those of somebody else. */
    static Map<String, String> files(String word) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("regulation.yaml", """
                id: tea-house
                revision: "2026-04-01"
                in-force: "2026-04-01"
                title: { ja: 茶室の規程, en: Rules of the tea house }
                short: { ja: 茶室, en: Tea house }
                issuer: { ja: 茶室組合, en: Tea house guild }
                parties: { orderer: { ja: 組合, en: Guild }, contractor: { ja: 亭主, en: Host } }
                files: [01-tea.yaml]
                """);
        files.put("01-tea.yaml", """
                clauses:
                - id: "1"
                  cite: 第1条
                  title: { ja: 目的, en: Purpose }
                  says: { ja: "茶室の運営に要ることを定める（%1$s）。", en: "What running a tea house needs (%1$s)." }
                  kind: scope
                - id: "2"
                  cite: 第2条
                  title: { ja: 湯の用意, en: Hot water }
                  says: { ja: 湯を毎日沸かす。, en: Boil water every day. }
                  kind: perform
                  duties:
                    - key: boil
                      does: { ja: 湯を沸かす, en: Boil water }
                      kind: perform
                      who: [information-manager]
                      when: { every: P1D }
                      measure: account-management
                      mechanism: attested
                      scope: engagement
                """.formatted(word));
        return files;
    }

    static byte[] zip(String folder, Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(folder + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A ZIP of files without a fault, in the folders of a catalogue. */
    public static byte[] goodZip(String word) {
        return zip(ID + "/" + REVISION + "/", files(word));
    }

    /** A document that was read, and files that came back and are good: the id of the regulation in the making. */
    public static String checked(ApplicationContext application, Seat seat) {
        return Contracts.as(seat, () -> {
            try {
                OwnRegulations own = application.getBean(OwnRegulations.class);
                WorkId id =
                        own.begin(new RegulationId(ID), REVISION, "茶室の規程.txt", new ByteArrayInputStream(document()));
                own.bringBack(
                        own.find(id).orElseThrow(),
                        new ByteArrayInputStream(goodZip(seat.who().login())));
                return id.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
