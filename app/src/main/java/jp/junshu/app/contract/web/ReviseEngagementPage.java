package jp.junshu.app.contract.web;

import jp.junshu.app.screen.Form;
import org.jspecify.annotations.Nullable;

/**
 * The form to change the particulars of a contract. Fields as at its registration, and seen.
 *
 * @param seen the revision that saving replaces
 * @param overtaken null unless somebody was faster
 */
public record ReviseEngagementPage(
        EngagementHead head, Form form, int seen, @Nullable Overtaken overtaken) {}
