package jp.junshu.app.demo;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.access.Accounts;
import jp.junshu.app.access.FactorEnrolment;
import jp.junshu.app.access.Seats;
import jp.junshu.app.access.SignedIn;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.store.DataFolder;
import org.springframework.stereotype.Service;

/** A company that has just got Junshu: three people can sign in, and two contracts are under way. */
@Service
public class SampleData {
    private static final String COMPANY = "株式会社みなと情報システム";
    private static final String FROM = "sample data";

    private final Seats seats;
    private final Accounts accounts;
    private final FactorEnrolment enrolment;
    private final SampleContracts contracts;
    private final DataFolder folder;

    SampleData(
            Seats seats, Accounts accounts, FactorEnrolment enrolment, SampleContracts contracts, DataFolder folder) {
        this.seats = seats;
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.contracts = contracts;
        this.folder = folder;
    }

    /** Makes the sample once; called again, it only says who can sign in. */
    public SampleLogins load() throws IOException {
        SampleLogins logins = SampleLogins.findOrCreate(folder.keys());
        if (seats.isNew()) {
            seats.create(COMPANY, Seats.Kind.CONTRACTOR, FROM, () -> {
                Map<String, SignedIn> people = new LinkedHashMap<>();
                logins.logins().forEach(login -> people.put(login.login(), create(login)));
                SignedIn lead = people.values().iterator().next();
                Acting.run(
                        new Actor.Person(lead.org(), lead.account(), lead.person(), lead.login(), FROM),
                        () -> contracts.register(people));
                return true;
            });
        }
        return logins;
    }

    private SignedIn create(SampleLogins.Login login) {
        AccessRole role = switch (login.login()) {
            case "sato" -> AccessRole.LEAD;
            case "suzuki" -> AccessRole.AUDITOR;
            default -> AccessRole.MEMBER;
        };
        SignedIn who = accounts.create(login.name(), login.login(), login.password(), List.of(role));
        enrolment.enrolSample(who.account(), login.factor());
        return who;
    }
}
