package jp.junshu.app.contract.web;

import jp.junshu.app.screen.Form;
import org.jspecify.annotations.Nullable;

/**
 * The form to change how the organization is shown. Fields: seen, address, name, representative-title,
 * representative-name, from.
 *
 * @param overtaken null unless somebody was faster
 */
public record OrganizationFormPage(
        Form form, int seen, @Nullable Overtaken overtaken) {}
