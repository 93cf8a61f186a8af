package jp.junshu.app.access.web;

import java.time.LocalDate;
import java.util.List;
import jp.junshu.app.access.People.Person;
import jp.junshu.app.screen.Form;

/**
 * The people of the organization, with the form to add one. Field: name.
 *
 * @param added whether somebody has just been added
 */
public record PeoplePage(List<Person> people, LocalDate today, boolean mayAdd, Form form, boolean added) {
    public PeoplePage {
        people = List.copyOf(people);
    }

    public boolean hasLeft(Person person) {
        return !person.isThereOn(today);
    }
}
