package jp.junshu.law.drafting;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.catalog.ClauseKind;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.drafting.DraftedTime.Trigger;

/** Reads off a deed when it is to be done. */
record TimeReading(Vocabulary vocabulary) {

    /**
     * The time of a deed.
     *
     * @param sentence the sentence it stands in, whose beginning may set the time of all its deeds
     * @param before the key of the deed before it in the sentence
     * @param next the key of the deed that follows
     */
    DraftedTime read(String deed, String sentence, ClauseKind kind, Optional<String> before, Optional<String> next) {
        return new DraftedTime(trigger(deed, sentence, kind, before, next), WhenRules.find(WhenRules.DEADLINES, deed));
    }

    private Optional<Cue<Trigger>> trigger(
            String deed, String sentence, ClauseKind kind, Optional<String> before, Optional<String> next) {
        Optional<Cue<String>> cadence = WhenRules.find(WhenRules.CADENCES, deed);
        if (cadence.isPresent()) {
            Cue<String> found = cadence.get();
            return cue(new Trigger.Every(found.value()), found.rule(), found.sure());
        }
        if (WhenRules.PERIODICALLY.matcher(deed).find()) {
            return cue(
                    new Trigger.Stated(
                            ListRules.stated(deed, vocabulary).stream().findFirst()),
                    "定期的",
                    false);
        }
        if (WhenRules.BEFORE.matcher(deed).find() || (kind == ClauseKind.PERMIT && next.isPresent())) {
            return cue(new Trigger.Before(next), "事前に", false);
        }
        if (before.isPresent() && WhenRules.AFTER.matcher(deed).find()) {
            return cue(new Trigger.After(before), "後", false);
        }
        if (kind == ClauseKind.PROHIBIT || WhenRules.ALWAYS.matcher(deed).find()) {
            return cue(new Trigger.Standing(), "常時", false);
        }
        if (WhenRules.ON.matcher(deed).find()
                || (before.isEmpty() && WhenRules.ON.matcher(sentence).find())) {
            List<EventId> events = ListRules.events(WhenRules.ON.matcher(deed).find() ? deed : sentence, vocabulary);
            return cue(new Trigger.On(events), "場合", false);
        }
        if (WhenRules.EACH_TIME.matcher(deed).find()) {
            return cue(new Trigger.On(List.of()), "その都度", false);
        }
        if (WhenRules.AFTER.matcher(deed).find()) {
            List<EventId> events = ListRules.events(deed, vocabulary);
            return cue(events.isEmpty() ? new Trigger.After(Optional.empty()) : new Trigger.On(events), "後", false);
        }
        if (before.isPresent() && (kind == ClauseKind.PERFORM || kind == ClauseKind.REPORT)) {
            return cue(new Trigger.After(before), "", false);
        }
        return switch (kind) {
            case TECHNICAL, ESTABLISH, APPOINT, KEEP, PERFORM -> cue(new Trigger.Standing(), "", false);
            case REPORT, CONSIDER -> cue(new Trigger.Once(), "", false);
            case GROUP, DEFINE, SCOPE, PERMIT, PROHIBIT, RELAX, AGENCY, LEGAL -> Optional.empty();
        };
    }

    private static Optional<Cue<Trigger>> cue(Trigger trigger, String rule, boolean sure) {
        return Optional.of(new Cue<>(trigger, rule, sure));
    }
}
