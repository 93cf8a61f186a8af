package jp.junshu.law.catalog;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.DutyId;
import jp.junshu.law.Text;

/**
 * What a clause makes somebody do.
 *
 * @param does what is done, as a short sentence without subject or date
 * @param kind one of the obliging kinds
 * @param who the roles that do it, at least one
 * @param blocks what must wait for it
 * @param instead what may stand in for it
 * @param content what it must contain
 * @param applies where it applies; always, when empty
 * @param keeps how long what it leaves behind is kept, where the clause says so
 * @param appoints the roles it puts somebody into: while each is held, it is done
 * @param separate parts in the act that must not be the same person
 */
public record Duty(
        DutyId id,
        Text does,
        ClauseKind kind,
        List<RoleId> who,
        List<RoleId> appoints,
        Optional<Dealing> dealing,
        When when,
        List<Anchor> blocks,
        Optional<Text> instead,
        List<Item> content,
        Optional<Condition> applies,
        List<RegisterId> registers,
        List<FormId> forms,
        List<MeasureId> measures,
        Mechanism mechanism,
        Scope scope,
        Until until,
        Optional<Retention> keeps,
        List<String> separate,
        Optional<Storage> stored) {

    /** One thing a report or document must contain. */
    public record Item(String key, Text text) {
        public Item {
            Ids.requireSlug(key);
        }
    }

    /** @throws IllegalArgumentException when nobody does it, or the kind obliges nobody */
    public Duty {
        who = List.copyOf(who);
        appoints = List.copyOf(appoints);
        blocks = List.copyOf(blocks);
        content = List.copyOf(content);
        registers = List.copyOf(registers);
        forms = List.copyOf(forms);
        measures = List.copyOf(measures);
        separate = List.copyOf(separate);
        if (who.isEmpty()) {
            throw new IllegalArgumentException(id + ": nobody does it");
        }
        if (!kind.obliging()) {
            throw new IllegalArgumentException(id + ": " + kind.spelling() + " obliges nobody");
        }
    }
}
