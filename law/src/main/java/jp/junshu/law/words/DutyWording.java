package jp.junshu.law.words;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.law.DutyId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Retention;
import jp.junshu.law.catalog.Storage;

/**
 * A duty in words: who does what, by when, for whom, recorded where.
 *
 * @param who the roles that do it, as the regulation calls them
 * @param does what is done, without subject or date
 * @param when by when, or how often, as part of a sentence
 * @param dealing before whom it is brought, and how; empty where it stays inside
 * @param applies where it applies; empty where it always does
 * @param registers what it is recorded in
 * @param forms what it is written on
 * @param content what it must contain, item by item
 * @param further what else it says, a sentence each: what must wait, what may stand in, how long it is kept
 * @param sentence who does what, by when, for whom, recorded where
 */
public record DutyWording(
        DutyId id,
        Text who,
        Text does,
        Text when,
        Optional<Text> dealing,
        Optional<Text> applies,
        List<Text> registers,
        List<Text> forms,
        List<Text> content,
        List<Text> further,
        Text sentence) {
    public DutyWording {
        registers = List.copyOf(registers);
        forms = List.copyOf(forms);
        content = List.copyOf(content);
        further = List.copyOf(further);
    }

    static DutyWording of(Duty duty, CatalogWords words) {
        RegulationId regulation = duty.id().clause().regulation();
        Text when = new Times(words).of(duty.when());
        Optional<Text> dealing =
                duty.dealing().map(brought -> Terms.dealing(brought.act(), words.subject(brought.to(), regulation)));
        List<Text> registers = duty.registers().stream().map(words::register).toList();
        List<Text> forms = duty.forms().stream().map(words::form).toList();
        Text subject = Phrases.all(duty.who().stream()
                        .map(role -> words.subject(role, regulation))
                        .toList())
                .orElseThrow();
        return new DutyWording(
                duty.id(),
                Phrases.all(duty.who().stream()
                                .map(role -> words.role(role, regulation))
                                .toList())
                        .orElseThrow(),
                duty.does(),
                when,
                dealing,
                duty.applies().map(words::condition),
                registers,
                forms,
                duty.content().stream().map(Duty.Item::text).toList(),
                further(duty, words),
                sentence(subject, duty.does(), when, dealing.filter(_ -> !told(duty, words)), registers, forms));
    }

    /** Whether the words say already before whom it is brought, and how. */
    private static boolean told(Duty duty, CatalogWords words) {
        return duty.dealing()
                .filter(brought -> duty.does().ja().contains(brought.act().spelling())
                        && duty.does()
                                .ja()
                                .contains(words.role(
                                                brought.to(), duty.id().clause().regulation())
                                        .ja()))
                .isPresent();
    }

    private static Text sentence(
            Text who, Text does, Text when, Optional<Text> dealing, List<Text> registers, List<Text> forms) {
        String ja = who.ja() + "は、" + when.ja() + "、" + does.ja()
                + dealing.map(brought -> "（" + brought.ja() + "）").orElse("") + "。";
        String en = Phrases.begun(when.en()) + ", " + who.en() + " must " + must(does.en())
                + dealing.map(brought -> " (" + brought.en() + ")").orElse("") + ".";
        Optional<Text> records =
                Phrases.all(registers.stream().map(Phrases::quoted).toList());
        Optional<Text> papers = Phrases.all(forms.stream().map(Phrases::quoted).toList());
        return new Text(
                ja
                        + records.map(where -> where.ja() + "に記録する。").orElse("")
                        + papers.map(on -> "様式は" + on.ja() + "。").orElse(""),
                en
                        + records.map(where -> " Recorded in " + where.en() + ".")
                                .orElse("")
                        + papers.map(on -> " Form: " + on.en() + ".").orElse(""));
    }

    /** What follows “must”. */
    private static String must(String does) {
        return does.startsWith("Do not ") ? "not " + does.substring("Do not ".length()) : Phrases.inside(does);
    }

    private static List<Text> further(Duty duty, CatalogWords words) {
        RegulationId regulation = duty.id().clause().regulation();
        List<Text> all = new ArrayList<>();
        Phrases.all(duty.appoints().stream()
                        .map(role -> words.role(role, regulation))
                        .toList())
                .ifPresent(roles -> all.add(new Text(
                        "これにより" + roles.ja() + "が決まる。", "It puts somebody into the role: " + roles.en() + ".")));
        Phrases.listed(duty.blocks().stream()
                        .map(words::anchor)
                        .map(Phrases::quoted)
                        .toList())
                .ifPresent(waiting -> all.add(new Text(
                        "これが済むまで行えないこと：" + waiting.ja() + "。",
                        "Until it is done, this must wait: " + waiting.en() + ".")));
        duty.instead()
                .ifPresent(other ->
                        all.add(new Text("代えられるもの：" + other.ja() + "。", "What may stand in: " + other.en() + ".")));
        Phrases.all(duty.separate().stream().map(DutyWording::part).toList())
                .ifPresent(people -> all.add(
                        new Text(people.ja() + "は別の人とする。", Phrases.begun(people.en()) + " are different people.")));
        duty.stored().map(DutyWording::stored).ifPresent(all::add);
        duty.keeps().map(retention -> keeps(retention, words)).ifPresent(all::add);
        until(duty).ifPresent(all::add);
        return all;
    }

    /** A part in an act, by the words that registers use for it, else as the catalogue spells it. */
    private static Text part(String part) {
        return switch (part) {
            case "worker" -> new Text("実施者", "the worker");
            case "checker" -> new Text("確認者", "the checker");
            case "first-checker" -> new Text("第一の確認者", "the first checker");
            case "second-checker" -> new Text("第二の確認者", "the second checker");
            case "supervisor" -> new Text("監督者", "the supervisor");
            default -> Phrases.plain(part);
        };
    }

    private static Text stored(Storage storage) {
        return switch (storage) {
            case LOCKED_OR_ENCRYPTED -> new Text("記録は施錠して、又は暗号化して保管する。", "The record is kept locked up, or encrypted.");
        };
    }

    private static Text keeps(Retention retention, CatalogWords words) {
        return switch (retention) {
            case Retention.Stated _ -> new Text("記録は自ら定めた期間保存する。", "The record is kept for the period stated.");
            case Retention.After(var event, Period period) -> {
                Text since = words.event(event);
                Text length = Figures.term(period);
                yield new Text(
                        "記録は「" + since.ja() + "」の後" + length.ja() + "保存する。",
                        "The record is kept for " + length.en() + " after " + Phrases.inside(since.en()) + ".");
            }
        };
    }

    private static Optional<Text> until(Duty duty) {
        return switch (duty.until()) {
            case ENGAGEMENT_END -> Optional.empty();
            case WHILE_HELD ->
                Optional.of(new Text(
                        "契約が終わった後も、対象を持つ間は続く。", "It goes on after the contract for as long as its object is held."));
            case FOR_EVER -> Optional.of(new Text("契約が終わった後も続く。", "It goes on after the contract, for ever."));
            case EMPLOYMENT_END -> Optional.of(new Text("雇用が終わるまで続く。", "It goes on until employment ends."));
        };
    }

    /** Registers and forms, in this order. */
    public List<Text> records() {
        return Stream.concat(registers.stream(), forms.stream()).toList();
    }
}
