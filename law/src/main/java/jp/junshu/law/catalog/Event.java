package jp.junshu.law.catalog;

import java.util.Optional;
import jp.junshu.law.Text;

/**
 * Something that duties wait for.
 *
 * @param by the role that says it happened; empty when the system sees it itself
 */
public record Event(EventId id, Text title, Scope scope, Optional<RoleId> by, Optional<Text> note) {}
