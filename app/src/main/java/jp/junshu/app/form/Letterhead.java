package jp.junshu.app.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Officer;
import jp.junshu.app.contract.Officers;
import jp.junshu.app.contract.Profile;
import jp.junshu.app.contract.Profiles;
import jp.junshu.app.screen.Text;
import org.springframework.stereotype.Service;

/** What stands at the head of a paper: to whom it goes, and from whom. */
@Service
class Letterhead {
    private final Profiles profiles;
    private final Officers officers;

    Letterhead(Profiles profiles, Officers officers) {
        this.profiles = profiles;
        this.officers = officers;
    }

    /** The officer it is addressed to; a paper cannot be made without. */
    FormValue addressee(Engagement engagement, LocalDate day, List<Check> checks) {
        Optional<Officer> addressee = officers.findAddressee(engagement.id(), engagement.termsDay(day));
        if (addressee.isEmpty()) {
            checks.add(new Check(
                    Check.Weight.NEEDED,
                    Text.of("form.check.addressee"),
                    "/engagements/" + engagement.id() + "/people"));
            return FormValue.Missing.unnamed();
        }
        String name = addressee.get().name();
        return FormValue.Words.of(
                name == null || name.isBlank()
                        ? addressee.get().post()
                        : addressee.get().post() + "　" + name);
    }

    /** Address, name and representative of the organization; a paper cannot be made without. */
    FormValue.Group sender(Engagement engagement, LocalDate day, List<Check> checks) {
        Optional<Profile> profile = profile(engagement, day, checks);
        return FormValue.Group.of(Map.of(
                "address", orMissing(profile.map(Profile::address)),
                "name", orMissing(profile.map(Profile::name)),
                "representative",
                        orMissing(profile.map(each -> each.representativeTitle() + "　" + each.representativeName()))));
    }

    /** The name alone, for a form that has no more. */
    FormValue.Group senderName(Engagement engagement, LocalDate day, List<Check> checks) {
        return FormValue.Group.of(
                Map.of("name", orMissing(profile(engagement, day, checks).map(Profile::name))));
    }

    private Optional<Profile> profile(Engagement engagement, LocalDate day, List<Check> checks) {
        Optional<Profile> profile = profiles.findAsOf(day).or(() -> profiles.findAsOf(engagement.termsDay(day)));
        if (profile.isEmpty()) {
            checks.add(new Check(Check.Weight.NEEDED, Text.of("form.check.profile"), "/organization"));
        }
        return profile;
    }

    private static FormValue orMissing(Optional<String> words) {
        return words.map(FormValue.Words::orMissing).orElseGet(FormValue.Missing::unnamed);
    }
}
