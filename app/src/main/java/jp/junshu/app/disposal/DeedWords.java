package jp.junshu.app.disposal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.disposal.course.Course;
import jp.junshu.app.disposal.course.Deed;
import jp.junshu.app.disposal.course.Deed.What;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.screen.Text;
import jp.junshu.law.flow.FlowStep;
import jp.junshu.law.flow.FlowStep.Kind;

/** What was recorded of a disposal, as sentences. */
final class DeedWords {
    private final Map<AccountId, String> names;

    /** @param names of whoever recorded */
    DeedWords(Map<AccountId, String> names) {
        this.names = names;
    }

    String by(Deed deed) {
        return deed.by().map(account -> names.getOrDefault(account, "")).orElse("");
    }

    /** What it was. */
    static Text what(FlowStep step, Deed deed) {
        return switch (deed.what()) {
            case What.Settled _ -> Text.of("disposal.deed.settled");
            case What.Replaced _ -> Text.of("disposal.deed.replaced");
            case What.Sent(String act) ->
                step.kind() instanceof Kind.HandIn
                        ? Text.of("disposal.deed.handed-in", act)
                        : Text.of("disposal.deed.sent", act);
            case What.TakenBack _ -> Text.of("disposal.deed.taken-back");
            case What.Granted(String word, var _, var _) -> Text.of("disposal.deed.granted", word);
            case What.Returned(String word, var _, var _) -> Text.of("disposal.deed.returned", word);
            case What.Refused(String word, var _, var _) -> Text.of("disposal.deed.refused", word);
            case What.Worked(int item, var _) -> Text.of("disposal.deed.worked", item);
            case What.Checked(int item, int _, var _) -> Text.of("disposal.deed.checked", item);
            case What.Found(int item, int _, var _) -> Text.of("disposal.deed.found", item);
            case What.Closed _ -> Text.of("disposal.deed.closed");
            case What.Dropped _ -> Text.of("disposal.deed.dropped");
        };
    }

    /** What was said with it. */
    static List<Text> words(Deed deed) {
        return switch (deed.what()) {
            case What.Replaced(String paper) -> List.of(Text.of("disposal.deed.paper", paper));
            case What.Returned(var _, String reason, var _) -> reason(reason);
            case What.Refused(var _, String reason, var _) -> reason(reason);
            case What.Worked(int _, Deed.Work work) ->
                List.of(
                        Text.of(
                                "disposal.deed.worker",
                                work.worker().name(),
                                work.affiliation(),
                                work.place(),
                                work.time().toString()),
                        Text.of("disposal.deed.proof", work.proof()));
            case What.Checked(int _, int _, String proof) ->
                proof.isBlank() ? List.of() : List.of(Text.of("disposal.deed.proof", proof));
            case What.Found(int _, int _, String reason) -> reason(reason);
            case What.Dropped(String reason) -> reason(reason);
            case What.Granted(var _, String said, var _) ->
                said.isBlank() ? List.of() : List.of(Text.of("disposal.deed.proof", said));
            case What.Settled _, What.Sent _, What.TakenBack _, What.Closed _ -> List.of();
        };
    }

    private static List<Text> reason(String reason) {
        return reason.isBlank() ? List.of() : List.of(Text.of("disposal.deed.reason", reason));
    }

    /** Who did the step and when, for the line of steps: one line for the same person and day. */
    List<Text> notes(Course course, FlowStep step) {
        return course.deedsOf(step).stream()
                .map(deed -> note(step, deed))
                .distinct()
                .toList();
    }

    private Text note(FlowStep step, Deed deed) {
        return switch (deed.what()) {
            case What.Worked(int _, Deed.Work work) ->
                Text.of("disposal.note.by-on", work.worker().name(), deed.on());
            case What.Granted(String word, var _, var _) -> Text.of("disposal.note.word-on", word, deed.on());
            case What.Sent(String act) ->
                step.kind() instanceof Kind.HandIn
                        ? Text.of("disposal.note.word-on", act, deed.on())
                        : Text.of("disposal.note.sent-on", act, deed.on());
            case What.Replaced _ -> Text.of("disposal.note.replaced-on", deed.on());
            case What.Settled _, What.Checked _, What.Closed _ -> Text.of("disposal.note.by-on", by(deed), deed.on());
            case What.Returned _, What.Refused _, What.TakenBack _, What.Found _, What.Dropped _ ->
                Text.of("disposal.note.by-on", by(deed), deed.on());
        };
    }

    /** What was done with a line so far, step by step. */
    List<Text> done(Course course, int item) {
        return course.flow().steps().stream()
                .flatMap(step -> course.deedsOf(step).stream()
                        .filter(deed -> isOf(deed, item))
                        .map(deed -> Text.of("disposal.line.done", step.title(), note(step, deed))))
                .toList();
    }

    private static boolean isOf(Deed deed, int item) {
        return switch (deed.what()) {
            case What.Worked(int line, var _) -> line == item;
            case What.Checked(int line, int _, var _) -> line == item;
            case What.Settled _, What.Replaced _, What.Sent _, What.TakenBack _, What.Granted _ -> false;
            case What.Returned _, What.Refused _, What.Found _, What.Closed _, What.Dropped _ -> false;
        };
    }

    /** How the disposal ended before its time. */
    static Optional<Text> end(Course course) {
        return course.end().map(deed -> Text.of("disposal.end", what(course.step(deed.step()), deed), deed.on()));
    }

    /** Where it stands, for a list. */
    static Text stand(Course course) {
        return end(course)
                .or(() -> course.current()
                        .map(step -> course.isWithThem(step)
                                ? Text.of("disposal.stand.with-them", step.title())
                                : Text.of("disposal.stand.at", step.title())))
                .orElseGet(() -> Text.of("disposal.stand.complete"));
    }

    static List<AccountId> accounts(Course course) {
        return course.deeds().stream()
                .flatMap(deed -> deed.by().stream())
                .distinct()
                .toList();
    }
}
