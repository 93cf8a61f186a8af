package jp.junshu.law.catalog;

import java.time.Period;
import java.util.Optional;
import jp.junshu.law.DutyId;
import tools.jackson.databind.JsonNode;

/** What a register is made of, as its file writes it. */
final class RegisterJson {
    private RegisterJson() {}

    /** The definition in the register's file, where it has one. */
    static Optional<RegisterDefinition> find(JsonNode register) {
        return Fields.find(register, "fields")
                .map(_ -> new RegisterDefinition(
                        Fields.text(register, "about"),
                        Fields.word(register, "scope", Scope.class),
                        Fields.strings(register, "write", RoleId::new),
                        Fields.list(register, "fields", RegisterJson::field),
                        Fields.strings(register, "columns", id -> id),
                        Fields.strings(register, "key", id -> id),
                        Fields.list(register, "states", RegisterJson::state),
                        Fields.list(register, "transitions", RegisterJson::transition),
                        Fields.strings(register, "approval", RoleId::new),
                        Fields.list(register, "consent", RegisterJson::consent),
                        Fields.find(register, "keeps").map(DutyJson::retention),
                        Fields.findString(register, "review").map(Period::parse),
                        Fields.strings(register, "measures", MeasureId::new)));
    }

    private static RegisterField field(JsonNode node) {
        return new RegisterField(
                Fields.string(node, "id"),
                Fields.text(node, "label"),
                type(node),
                Fields.flag(node, "required"),
                Fields.findText(node, "help"));
    }

    private static RegisterField.Type type(JsonNode node) {
        return switch (Fields.word(node, "type", RegisterField.Kind.class)) {
            case WORDS -> new RegisterField.Type.Words();
            case TEXT -> new RegisterField.Type.Lines();
            case DAY -> new RegisterField.Type.Day(Fields.flag(node, "past"));
            case NUMBER -> new RegisterField.Type.Figure();
            case CHOICE -> new RegisterField.Type.Choice(SharedJson.options(node));
            case YES_NO -> new RegisterField.Type.YesNo();
            case PERSON -> new RegisterField.Type.Person(Fields.findString(node, "outside"));
        };
    }

    private static RegisterDefinition.State state(JsonNode node) {
        return new RegisterDefinition.State(
                Fields.string(node, "id"), Fields.text(node, "title"), Fields.flag(node, "last"));
    }

    private static RegisterDefinition.Transition transition(JsonNode node) {
        return new RegisterDefinition.Transition(
                Fields.string(node, "from"),
                Fields.string(node, "to"),
                Fields.text(node, "title"),
                Fields.strings(node, "by", RoleId::new));
    }

    private static RegisterDefinition.Consent consent(JsonNode node) {
        return new RegisterDefinition.Consent(
                DutyId.parse(Fields.string(node, "duty")), DutyId.parse(Fields.string(node, "first")));
    }
}
