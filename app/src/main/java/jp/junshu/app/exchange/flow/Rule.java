package jp.junshu.app.exchange.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;

/** What holds for every step of a submission: each answers allowed (empty), or rejected because. */
enum Rule {
    /** What is over stays as it is. */
    STILL_OPEN {
        @Override
        Optional<Text> rejects(Flow flow, Step step, LocalDate today) {
            return flow.state().isOpen()
                    ? Optional.empty()
                    : Optional.of(Text.of("exchange.rule.over", flow.state().word(flow.act())));
        }

        @Override
        String field() {
            return "to";
        }
    },
    /** Only what follows on where it stands: nothing is sent twice, nothing answered that was not sent. */
    FOLLOWS {
        @Override
        Optional<Text> rejects(Flow flow, Step step, LocalDate today) {
            if (!flow.state().isOpen() || flow.state().next(flow.act()).contains(step.to())) {
                return Optional.empty();
            }
            String now = flow.state().word(flow.act());
            String wanted = step.to().word(flow.act());
            return Optional.of(
                    step.to() == State.SENT
                            ? Text.of("exchange.rule.sent-already", now, wanted)
                            : flow.state() == State.DRAFT && step.to().isAnswer()
                                    ? Text.of("exchange.rule.not-sent", wanted)
                                    : Text.of("exchange.rule.does-not-follow", now, wanted));
        }

        @Override
        String field() {
            return "to";
        }
    },
    NOT_IN_THE_FUTURE {
        @Override
        Optional<Text> rejects(Flow flow, Step step, LocalDate today) {
            return step.on().isAfter(today)
                    ? Optional.of(Text.of("exchange.rule.future", step.on(), today))
                    : Optional.empty();
        }

        @Override
        String field() {
            return "on";
        }
    },
    /** Days do not run backwards; a version may have been made before the one before it came back. */
    IN_ORDER {
        @Override
        Optional<Text> rejects(Flow flow, Step step, LocalDate today) {
            return step.to() != State.DRAFT && step.on().isBefore(flow.last())
                    ? Optional.of(Text.of("exchange.rule.before", step.on(), flow.last(), flow.lastWord()))
                    : Optional.empty();
        }

        @Override
        String field() {
            return "on";
        }
    },
    /** 差戻し and 却下 have reasons; so has taking back what was sent. */
    REASONED {
        @Override
        Optional<Text> rejects(Flow flow, Step step, LocalDate today) {
            boolean needed = step.to() == State.RETURNED
                    || step.to() == State.REFUSED
                    || (step.to() == State.WITHDRAWN && flow.everSent());
            return needed && !step.reasoned()
                    ? Optional.of(Text.of("exchange.rule.reason", step.to().word(flow.act())))
                    : Optional.empty();
        }

        @Override
        String field() {
            return "reason";
        }
    };

    abstract Optional<Text> rejects(Flow flow, Step step, LocalDate today);

    /** The field of a form that a rejection is about. */
    abstract String field();

    static List<Form.Fault> all(Flow flow, Step step, LocalDate today) {
        return Stream.of(values())
                .flatMap(rule -> rule.rejects(flow, step, today).stream()
                        .map(sentence -> new Form.Fault(rule.field(), sentence)))
                .toList();
    }
}
