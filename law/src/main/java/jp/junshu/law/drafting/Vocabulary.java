package jp.junshu.law.drafting;

import java.util.List;
import java.util.Set;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.catalog.Role;

/** What of the shared lists a draft may name; nothing else goes into one. */
public record Vocabulary(
        List<Role> roles, Set<EventId> events, Set<ParameterId> parameters, Set<QuestionId> questions) {
    public Vocabulary {
        roles = List.copyOf(roles);
        events = Set.copyOf(events);
        parameters = Set.copyOf(parameters);
        questions = Set.copyOf(questions);
    }

    public static Vocabulary of(Catalog catalog) {
        return new Vocabulary(
                List.copyOf(catalog.roles().values()),
                catalog.events().keySet(),
                catalog.parameters().keySet(),
                catalog.questions().keySet());
    }
}
