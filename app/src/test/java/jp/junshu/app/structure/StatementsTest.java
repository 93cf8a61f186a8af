package jp.junshu.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.store.Database;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Every statement of the application is understood by the real PostgreSQL, by the rights of the application's own role. */
@JunshuTest
class StatementsTest {
    private static final Pattern STATEMENT = Pattern.compile(
            "\\s*(select|insert|update|delete|with|merge|call)\\s.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Autowired
    Database database;

    @Test
    void everyStatementPrepares() throws SQLException {
        Map<String, String> statements = statements();
        assertThat(statements).hasSizeGreaterThan(30);
        try (Connection connection = DriverManager.getConnection(
                database.app().url(), database.app().user(), database.app().password())) {
            SoftAssertions.assertSoftly(all -> statements.forEach((name, text) -> {
                String positional = NamedParameterUtils.substituteNamedParameters(
                        NamedParameterUtils.parseSqlStatement(text), null);
                all.assertThatCode(() -> {
                            try (PreparedStatement statement = connection.prepareStatement(positional)) {
                                // makes the server parse and describe it
                                statement.getParameterMetaData();
                                statement.getMetaData();
                            }
                        })
                        .as(name)
                        .doesNotThrowAnyException();
            }));
        }
    }

    /** All constants that hold a statement, by class and name. */
    private static Map<String, String> statements() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(
                    org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(
                (reader, _) -> !reader.getResource().getDescription().contains("test-classes"));
        Map<String, String> found = new TreeMap<>();
        scanner.findCandidateComponents("jp.junshu.app").forEach(candidate -> {
            try {
                Class<?> type = Class.forName(candidate.getBeanClassName());
                for (Field field : type.getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                        field.setAccessible(true);
                        String value = (String) field.get(null);
                        if (value != null && STATEMENT.matcher(value).matches()) {
                            found.put(type.getName() + "." + field.getName(), value);
                        }
                    }
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
        return found;
    }
}
