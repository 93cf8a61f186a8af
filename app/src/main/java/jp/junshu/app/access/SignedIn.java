package jp.junshu.app.access;

import java.security.Principal;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.OrgId;
import jp.junshu.app.kernel.PersonId;

/** The account behind a session. What it may do is looked up at every request, never kept here. */
public record SignedIn(OrgId org, AccountId account, PersonId person, String login) implements Principal {
    @Override
    public String getName() {
        return login;
    }
}
