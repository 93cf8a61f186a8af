package jp.junshu.app.register;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.access.People;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes sheets into registers in two steps: a sheet is read and its plan shown, and what was read lies sealed until somebody takes
 * it in. Nothing is taken of a sheet with a fault, and all of a sheet is taken in one transaction.
 */
@Service
class Imports {
    /** For so long a sheet that was read waits. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final String ADD = """
            insert into register_import (org_id, id, register, engagement, content, recorded_at, recorded_by)
            values (:org, :id, :register, :engagement, :content, :now, :by)
            """;
    private static final String FIND = """
            select content from register_import
            where id = :id and register = :register and engagement is not distinct from cast(:engagement as uuid)
              and recorded_at > :since
            """;
    private static final String DROP = "delete from register_import where id = :id or recorded_at <= :since";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Entries entries;
    private final Keeping keeping;
    private final People people;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    Imports(
            JdbcClient jdbc,
            Vault vault,
            Entries entries,
            Keeping keeping,
            People people,
            Trail trail,
            PlatformTransactionManager transactions,
            Ids ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.entries = entries;
        this.keeping = keeping;
        this.people = people;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of reading a sheet. */
    sealed interface Reading {
        /** It waits under this id to be taken in. */
        record Waiting(UUID id) implements Reading {}

        /** Nothing of it was kept, for all these reasons. */
        record Faulty(List<SheetFault> faults) implements Reading {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /** What came of taking a sheet in. */
    sealed interface Taking {
        /** @param waits whether what was written waits for somebody's word */
        record Taken(long added, long changed, boolean waits) implements Taking {}

        /** Something changed since it was read: nothing was taken. */
        record Faulty(List<SheetFault> faults) implements Taking {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Reads a sheet to its end, and keeps what was read where nothing is wrong with it. */
    Reading read(Book book, InputStream file) throws IOException {
        SheetReader.Sheets sheets = SheetReader.read(book, file);
        List<SheetFault> faults = new ArrayList<>(sheets.faults());
        return Optional.ofNullable(transaction.execute(_ -> {
                    faults.addAll(added(faults, plan(book, sheets.rows()).faults()));
                    if (!faults.isEmpty()) {
                        faults.sort(java.util.Comparator.comparingInt(SheetFault::row));
                        return new Reading.Faulty(faults);
                    }
                    return keep(book, sheets.rows());
                }))
                .orElseThrow();
    }

    /** Faults of cells that were not found unreadable before. */
    private static List<SheetFault> added(List<SheetFault> before, List<SheetFault> more) {
        List<String> places = before.stream().map(SheetFault::cell).toList();
        return more.stream().filter(fault -> !places.contains(fault.cell())).toList();
    }

    private Reading keep(Book book, List<SheetRow> rows) {
        Actor actor = Acting.current();
        UUID id = ids.next();
        KeyScope scope = new KeyScope(actor.org(), book.engagement().orElse(null), Purpose.REGISTER);
        jdbc.sql(ADD)
                .param("org", actor.org().value())
                .param("id", id)
                .param("register", book.id().value())
                .param("engagement", book.engagement().map(EngagementId::value).orElse(null))
                .param("content", vault.seal(scope, place(id), JSON.writeValueAsBytes(write(rows))))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull())
                .update();
        trail.record(
                Act.REGISTER_IMPORT,
                Subject.of("register_import", id),
                Outcome.DONE,
                Map.of("register", book.id().value(), "step", "read", "rows", Integer.toString(rows.size())));
        return new Reading.Waiting(id);
    }

    /** What taking in a sheet that was read would do now; empty when there is none of that id, or it waited too long. */
    @Transactional
    Optional<ImportPlan> find(Book book, UUID id) {
        return rows(book, id).map(rows -> plan(book, rows));
    }

    /**
     * Takes in a sheet that was read.
     *
     * @param reason why, for every entry that it adds or changes
     * @throws Problem NOT_FOUND when there is none of that id, or it waited too long
     */
    @Transactional
    Taking take(Book book, UUID id, String reason) {
        keeping.lock(book);
        ImportPlan plan =
                rows(book, id).map(rows -> plan(book, rows)).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        if (!plan.faults().isEmpty()) {
            return new Taking.Faulty(plan.faults());
        }
        boolean waits = false;
        for (ImportPlan.Step step : plan.steps()) {
            waits |= switch (step) {
                case ImportPlan.Step.Add(var _, EntryDraft draft) -> keeping.addChecked(book, draft.because(reason));
                case ImportPlan.Step.Change(var _, Entry entry, EntryDraft draft, var _) ->
                    keeping.reviseChecked(book, entry.id(), entry.newest().revision(), draft.because(reason));
                case ImportPlan.Step.Same _ -> false;
            };
        }
        drop(id);
        long added = plan.count(ImportPlan.Step.Add.class);
        long changed = plan.count(ImportPlan.Step.Change.class);
        trail.record(
                Act.REGISTER_IMPORT,
                Subject.of("register_import", id),
                Outcome.DONE,
                Map.of(
                        "register", book.id().value(),
                        "step", "taken",
                        "added", Long.toString(added),
                        "changed", Long.toString(changed)));
        return new Taking.Taken(added, changed, waits);
    }

    private void drop(UUID id) {
        jdbc.sql(DROP)
                .param("id", id)
                .param("since", Timestamp.from(clock.instant().minus(PATIENCE)))
                .update();
    }

    private ImportPlan plan(Book book, List<SheetRow> rows) {
        List<Entry> all = entries.listAll(book.id(), book.engagement());
        return ImportPlan.of(
                book,
                rows,
                all,
                keeping.check(book),
                people.namesOfAccounts(all.stream()
                        .flatMap(entry -> entry.newest().by().stream())
                        .toList()));
    }

    private Optional<List<SheetRow>> rows(Book book, UUID id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("register", book.id().value())
                .param("engagement", book.engagement().map(EngagementId::value).orElse(null))
                .param("since", Timestamp.from(clock.instant().minus(PATIENCE)))
                .query((row, _) -> read(JSON.readTree(vault.open(place(id), row.getBytes("content")))))
                .optional();
    }

    private static ArrayNode write(List<SheetRow> rows) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (SheetRow row : rows) {
            ObjectNode node = list.addObject().put("row", row.number());
            ObjectNode cells = node.putObject("cells");
            row.cells()
                    .forEach((key, cell) ->
                            cells.putObject(key).put("place", cell.place()).put("text", cell.text()));
        }
        return list;
    }

    private static List<SheetRow> read(JsonNode list) {
        return list.values().stream()
                .map(node -> {
                    Map<String, SheetRow.Cell> cells = new LinkedHashMap<>();
                    node.required("cells")
                            .properties()
                            .forEach(cell -> cells.put(
                                    cell.getKey(),
                                    new SheetRow.Cell(
                                            cell.getValue().required("place").stringValue(),
                                            cell.getValue().required("text").stringValue())));
                    return new SheetRow(node.required("row").intValue(), cells);
                })
                .toList();
    }

    private static String place(UUID id) {
        return "register_import.content/" + id;
    }
}
