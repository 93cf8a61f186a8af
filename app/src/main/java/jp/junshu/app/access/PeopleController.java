package jp.junshu.app.access;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.access.web.PeoplePage;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.NavigationEntry;
import jp.junshu.app.screen.Text;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of the organization: who there is, and one more. */
@Controller
class PeopleController {
    private final People people;
    private final Clock clock;

    PeopleController(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry peopleEntry() {
        return new NavigationEntry(
                "settings", Text.of("access.navigation"), "/people", 700, Permission.ENGAGEMENT_READ.name());
    }

    @Requires(Permission.ENGAGEMENT_READ)
    @GetMapping("/people")
    String list(@RequestAttribute Standing standing, @RequestParam Optional<String> added, Model model) {
        return page(standing, Form.blank(), added.isPresent(), model);
    }

    @Requires(Permission.ENGAGEMENT_WRITE)
    @PostMapping("/people")
    String add(@RequestAttribute Standing standing, @RequestParam Map<String, String> given, Model model) {
        String name = given.getOrDefault("name", "").strip();
        Form form = Form.of(Map.of("name", name));
        if (name.isBlank()) {
            form = form.rejecting("name", Text.of("access.missing"));
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            form = form.rejecting("name", Text.of("access.characters"));
        }
        if (name.codePointCount(0, name.length()) > People.LONGEST_NAME) {
            form = form.rejecting("name", Text.of("access.name.too-long", People.LONGEST_NAME));
        }
        if (form.hasFaults()) {
            return page(standing, form, false, model);
        }
        people.add(name);
        return "redirect:/people?added";
    }

    private String page(Standing standing, Form form, boolean added, Model model) {
        boolean mayAdd = standing.permissions().contains(Permission.ENGAGEMENT_WRITE);
        model.addAttribute("page", new PeoplePage(people.listAll(), Days.today(clock), mayAdd, form, added));
        return "access/people";
    }
}
