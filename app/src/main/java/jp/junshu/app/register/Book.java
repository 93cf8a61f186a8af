package jp.junshu.app.register;

import java.util.Locale;
import java.util.Optional;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.law.catalog.Register;
import jp.junshu.law.catalog.RegisterDefinition;
import jp.junshu.law.catalog.RegisterId;

/**
 * One register as it is kept: that of an engagement, or of the whole organization.
 *
 * @param engagement whose it is; empty for the organization's
 */
public record Book(Register register, RegisterDefinition definition, Optional<EngagementId> engagement) {
    public RegisterId id() {
        return register.id();
    }

    public String title(Locale locale) {
        return register.title().in(locale);
    }
}
