package jp.junshu.app.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.junshu.app.kernel.AwaitsAnswer;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Something of ours that waits for the other side, as tests make it up: it remembers what it was told, and can refuse to go. */
@Component
class Recalled implements AwaitsAnswer {
    static final String KIND = "made-up";

    private final Map<String, List<String>> told = new ConcurrentHashMap<>();
    private final Set<String> refusing = ConcurrentHashMap.newKeySet();

    @Override
    public String kind() {
        return KIND;
    }

    List<String> told(Subject subject) {
        return told.getOrDefault(subject.id(), List.of());
    }

    void refuse(Subject subject) {
        refusing.add(subject.id());
    }

    @Override
    public void sent(Subject subject, int revision, String act, LocalDate on) {
        if (refusing.contains(subject.id())) {
            throw Refusal.because(Text.of("exchange.rule.over", "承認"), Text.of("exchange.does.unknown"));
        }
        hear(subject, "sent " + revision + " " + act + " " + on);
    }

    @Override
    public void answered(Subject subject, int revision, Answer answer) {
        hear(
                subject,
                "answered " + revision + " " + answer.kind() + " " + answer.word() + " " + answer.on() + " "
                        + answer.reason() + " " + answer.evidence().isPresent());
    }

    @Override
    public void withdrawn(Subject subject, int revision, LocalDate on) {
        hear(subject, "withdrawn " + revision + " " + on);
    }

    private void hear(Subject subject, String what) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("told outside the transaction of the record");
        }
        told.computeIfAbsent(subject.id(), _ -> new ArrayList<>()).add(what);
    }
}
