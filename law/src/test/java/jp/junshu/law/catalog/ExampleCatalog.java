package jp.junshu.law.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.junshu.law.DataFile;
import jp.junshu.law.Fault;

/** A small catalogue without fault, of our own making, and ways to spoil it. */
record ExampleCatalog(Map<String, String> texts) {
    static final Path REGULATIONS = Path.of("../regulations");
    static final String HEAD = "tea-house/2024-04-01/regulation.yaml";
    static final String CLAUSES = "tea-house/2024-04-01/01-tea.yaml";
    static final String MORE = "tea-house/2024-04-01/02-more.yaml";
    static final String ROLES = "roles.yaml";
    static final String QUESTIONS = "questions.yaml";
    static final String PARAMETERS = "parameters.yaml";
    static final String EVENTS = "events.yaml";
    static final String MEASURES = "measures/common.yaml";
    static final String REGISTER = "registers/kettles.yaml";
    static final String FORM = "forms/tea-report.yaml";

    static ExampleCatalog whole() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(HEAD, """
                id: tea-house
                revision: "2024-04-01"
                in-force: "2024-04-01"
                title: { ja: 茶室の規程, en: Rules of the tea house }
                short: { ja: 茶室, en: Tea house }
                issuer: { ja: 茶室組合, en: Tea house guild }
                parties: { orderer: { ja: 組合, en: Guild }, contractor: { ja: 亭主, en: Host } }
                files: [01-tea.yaml, 02-more.yaml]
                supplementary: ["2024-04-01"]
                """);
        texts.put(CLAUSES, """
                clauses:
                - id: "1"
                  cite: 第1条
                  title: { ja: お茶, en: Tea }
                  says: { ja: お茶の心得。, en: About tea. }
                  kind: group
                - id: "1.1"
                  cite: 第1条第1項
                  title: { ja: 湯, en: Water }
                  says: { ja: 湯を沸かして報告する。, en: Boil water and report it. }
                  kind: perform
                  see: ["1.2", "coffee-house:3"]
                  remark: { ja: 湯は水と読む。, en: Read water for hot water. }
                  duties:
                    - key: plan
                      does: { ja: 計画の承認を得る, en: Have the plan approved }
                      kind: report
                      who: [host]
                      act: 承認
                      to: guild-officer
                      when: { before: boil }
                      blocks: [boil]
                      form: tea-report
                      mechanism: recorded
                    - key: boil
                      does: { ja: 湯を沸かす, en: Boil water }
                      kind: perform
                      who: [host, helper]
                      appoints: helper
                      when: { every: P1W, on: [guest-came], within: at-once }
                      applies:
                        all:
                          - { question: serves-tea, is: true }
                          - { not: { question: tea-kind, in: [cold-brew] } }
                          - any: [ { classification: { confidentiality: 2 } }, { question: tea-kind, is: green } ]
                      register: kettles
                      measure: [hot-water]
                      mechanism: attested
                      scope: organization
                      until: while-held
                      keeps: { for: P3Y, after: guest-left }
                      separate: [pourer, taster]
                      stored: locked-or-encrypted
                    - key: report
                      does: { ja: 報告する, en: Report it }
                      kind: report
                      who: [host]
                      act: 報告
                      to: guild-officer
                      when: { after: boil, within: P10D, target: true, closed-days: previous-open }
                      instead: { ja: 届出, en: A notice }
                      content:
                        - { key: heat, ja: 温度, en: Temperature }
                        - { key: time, ja: 時刻, en: Time }
                      keeps: { for: stated }
                      mechanism: recorded
                  sets:
                    - { parameter: water.heat, value: 80 }
                    - { parameter: water.share, value: 99.5, when: { question: serves-tea, is: true } }
                    - { parameter: water.rest, value: PT5M, subject: place }
                    - { parameter: leaf.keeping, value: { at-least: P1M, at-most: P1Y } }
                    - { parameter: leaf.grade, value: fine, note: { ja: 上級, en: High grade } }
                    - { parameter: leaf.notes, value: [sweet, bitter] }
                    - { parameter: leaf.instant, value: false }
                    - { parameter: house.clean, considered: true }
                    - { parameter: house.review, stated: true }
                    - { parameter: house.until, value: "2028-03-31" }
                    - { parameter: house.motto, value: 一期一会 }
                """);
        texts.put(MORE, """
                clauses:
                - id: "1.2"
                  cite: 第1条第2項
                  title: { ja: 見直し, en: Review }
                  says: { ja: 手順を見直す。, en: Review the procedure. }
                  kind: establish
                  fingerprint: "k1:0123456789abcdef"
                  duties:
                    - key: review
                      does: { ja: 見直す, en: Review }
                      kind: establish
                      who: [host]
                      when: { every: { parameter: house.review } }
                      mechanism: attested
                    - key: tell
                      does: { ja: 知らせる, en: Tell }
                      kind: report
                      who: [host]
                      when: { after: "1.1#boil", within: PT48H }
                      mechanism: information
                - id: "2"
                  cite: 第2条
                  title: { ja: 禁止, en: Ban }
                  says: { ja: 紅茶は出さない。, en: No black tea. }
                  kind: prohibit
                  duties:
                    - key: none
                      does: { ja: 紅茶を出さない, en: Serve no black tea }
                      kind: prohibit
                      who: [host]
                      when: { standing: true }
                      mechanism: attested
                """);
        texts.put(ROLES, """
                roles:
                - id: host
                  title: { ja: 亭主, en: Host }
                  side: contractor
                  single: true
                  names: [ { regulation: tea-house, ja: あるじ, en: Master } ]
                - id: helper
                  title: { ja: 手伝い, en: Helper }
                  side: inside
                - id: guild-officer
                  title: { ja: 組合の係, en: Guild officer }
                  side: orderer
                """);
        texts.put(QUESTIONS, """
                questions:
                - id: serves-tea
                  title: { ja: お茶を出しますか, en: Is tea served? }
                  help: { ja: 出すときは「はい」です。, en: Yes if it is. }
                  type: boolean
                  clauses: ["tea-house:1.1"]
                - id: tea-kind
                  title: { ja: どのお茶ですか, en: Which tea? }
                  help: { ja: 一つ選びます。, en: Choose one. }
                  type: choice
                  values:
                    - { id: green, title: { ja: 緑茶, en: Green } }
                    - { id: cold-brew, title: { ja: 水出し, en: Cold brew } }
                  clauses: ["tea-house:1"]
                """);
        texts.put(PARAMETERS, parameters());
        texts.put(EVENTS, """
                events:
                - id: guest-came
                  title: { ja: 来客, en: A guest came }
                  scope: engagement
                  by: host
                - id: guest-left
                  title: { ja: 客の帰り, en: The guest left }
                  scope: engagement
                  by: system
                """);
        texts.put(MEASURES, """
                measures:
                - id: hot-water
                  title: { ja: 湯の用意, en: Hot water }
                  purpose: { ja: いつでも出せる。, en: Ready at any time. }
                  evidence: { ja: 温度の記録, en: A record of the heat }
                  fresh: P1M
                  references: [ { scheme: tea-standard, number: "8.10", judged: true } ]
                """);
        texts.put(REGISTER, """
                id: kettles
                title: { ja: 釜の台帳, en: Kettles }
                clauses: ["tea-house:1.1"]
                about: { ja: 使う釜をすべて載せる。, en: Every kettle in use. }
                scope: engagement
                write: [host, helper]
                fields:
                  - { id: name, label: { ja: 名, en: Name }, type: words, required: true, help: { ja: 銘, en: Its name } }
                  - { id: notes, label: { ja: 覚え, en: Notes }, type: text }
                  - { id: bought, label: { ja: 求めた日, en: Bought }, type: day, past: true }
                  - { id: holds, label: { ja: 容量, en: Holds }, type: number }
                  - id: metal
                    label: { ja: 地金, en: Metal }
                    type: choice
                    values: [ { id: iron, title: { ja: 鉄, en: Iron } }, { id: tin, title: { ja: 錫, en: Tin } } ]
                  - { id: lid, label: { ja: 蓋, en: Lid }, type: yes-no }
                  - { id: keeper, label: { ja: 預かる人, en: Keeper }, type: person, outside: guild }
                  - { id: guild, label: { ja: 組合, en: Guild }, type: words }
                columns: [name, metal, holds, lid, bought, keeper, guild, notes]
                key: [name, metal]
                states:
                  - { id: used, title: { ja: 使用中, en: In use } }
                  - { id: broken, title: { ja: 破損, en: Broken }, last: true }
                transitions:
                  - { from: used, to: broken, title: { ja: 破損とする, en: Note as broken }, by: [host] }
                approval: [host]
                consent: [ { duty: "tea-house:1.1#plan", first: "tea-house:1.1#report" } ]
                keeps: { for: P3Y, after: guest-left }
                review: P6M
                measures: [hot-water]
                """);
        texts.put(FORM, """
                id: tea-report
                title: { ja: お茶の報告書, en: Tea report }
                clauses: ["tea-house:1.1"]
                notes: [ { ja: 湯気のあるうちに書く。, en: Write while it steams. } ]
                data:
                  - { id: made-on, label: { ja: 報告日, en: Day }, type: day, full-width: true }
                  - { id: kind, label: { ja: お茶の種類, en: Kind }, type: choice, choices: [煎茶, 抹茶] }
                  - id: host
                    label: { ja: 亭主, en: Host }
                    type: group
                    fields:
                      - { id: name, label: { ja: 氏名, en: Name }, type: words }
                      - { id: sat-on, label: { ja: 着座, en: Seated }, type: day }
                  - id: cups
                    label: { ja: 椀, en: Cups }
                    type: rows
                    columns:
                      - { id: guest, label: { ja: 客, en: Guest }, type: words }
                      - { id: taste, label: { ja: 味, en: Taste }, type: choice, choices: [良, 可] }
                layout:
                  - paragraph: { words: "{made-on}", align: right }
                  - heading: { words: お茶の報告書, level: title }
                  - signature: { lines: [ { label: 氏名, words: "{host.name}" } ] }
                  - paragraph: { words: "次のとおり{kind}を点てました。", indent: 1, first-line: 1 }
                  - heading: { words: 1. 席, level: section }
                  - field: { label: 着座, words: "{host.sat-on}" }
                  - checks: { label: 種類, of: kind }
                  - when-any: cups
                    page-break: true
                  - when-any: [cups]
                    table:
                      row-heads: true
                      none: なし
                      columns: [ { width: 70, head: 客 }, { width: 30, head: 味, align: center } ]
                      rows:
                        - { each: cups, cells: ["{guest}様", "{taste}"] }
                        - { cells: [亭主, "{kind}"] }
                """);
        return new ExampleCatalog(texts);
    }

    private static String parameters() {
        StringBuilder list = new StringBuilder("parameters:\n");
        Stream.of(
                        "water.heat count at-least",
                        "water.share percent at-least",
                        "water.rest duration at-most",
                        "leaf.keeping period span",
                        "leaf.grade choice at-least plain fine",
                        "leaf.notes set all-of sweet bitter",
                        "leaf.instant boolean forbidden",
                        "house.clean boolean required",
                        "house.review period at-most",
                        "house.until date at-most",
                        "house.motto text all-of")
                .map(line -> List.of(line.split(" ")))
                .forEach(words -> {
                    list.append("""
                            - id: %s
                              title: { ja: 項目, en: Item }
                              unit: %s
                              direction: %s
                              subject: work
                              scope: engagement
                            """.formatted(words.get(0), words.get(1), words.get(2)));
                    if (words.size() > 3) {
                        list.append("  values:\n");
                        words.subList(3, words.size())
                                .forEach(value -> list.append("    - { id: ")
                                        .append(value)
                                        .append(", title: { ja: 値, en: Value } }\n"));
                    }
                });
        return list.append("  default: ともに茶を\n").toString();
    }

    ExampleCatalog with(String path, String text) {
        Map<String, String> changed = new LinkedHashMap<>(texts);
        changed.put(path, text);
        return new ExampleCatalog(changed);
    }

    ExampleCatalog without(String path) {
        Map<String, String> changed = new LinkedHashMap<>(texts);
        assertThat(changed.remove(path)).as(path).isNotNull();
        return new ExampleCatalog(changed);
    }

    /** The same with the first occurrence replaced, which must be there. */
    ExampleCatalog replacing(String path, String from, String to) {
        String text = texts.getOrDefault(path, "");
        assertThat(text).as(path).contains(from);
        int at = text.indexOf(from);
        return with(path, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    ExampleCatalog appending(String path, String lines) {
        return with(path, texts.getOrDefault(path, "") + lines);
    }

    /** The number of the first line that contains the words, from 1. */
    int line(String path, String words) {
        List<String> lines = texts.getOrDefault(path, "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                return i + 1;
            }
        }
        throw new AssertionError("'" + words + "' is not in " + path);
    }

    List<DataFile> files() {
        Stream<DataFile> schemas =
                CatalogFiles.in(REGULATIONS).stream().filter(file -> file.path().startsWith("schema/"));
        return Stream.concat(
                        texts.entrySet().stream().map(entry -> new DataFile(entry.getKey(), entry.getValue())), schemas)
                .toList();
    }

    CatalogReading read() {
        return Catalog.read(files());
    }

    /** Every fault and warning. */
    List<Fault> faults() {
        return switch (read()) {
            case CatalogReading.Loaded loaded -> loaded.warnings();
            case CatalogReading.Faulty(List<Fault> faults) -> faults;
        };
    }

    Catalog load() {
        return switch (read()) {
            case CatalogReading.Loaded loaded -> loaded.catalog();
            case CatalogReading.Faulty(List<Fault> faults) -> throw new AssertionError(faults);
        };
    }
}
