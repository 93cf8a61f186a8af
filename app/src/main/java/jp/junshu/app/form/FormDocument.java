package jp.junshu.app.form;

import java.util.ArrayList;
import java.util.List;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Form;

/**
 * A filled form: its layout with data in it.
 *
 * @param title for the properties of a file
 * @param missing what has not been given yet, in the order of the form; each is also marked in its place
 */
public record FormDocument(String title, List<FormBlock> blocks, List<Gap> missing) {

    /**
     * Something that has not been given yet.
     *
     * @param path in the data, as {@code matters[3].status}, rows counted from 0
     * @param label what to call it, with the row it belongs to
     */
    public record Gap(String path, Text label) {}

    public FormDocument {
        blocks = List.copyOf(blocks);
        missing = List.copyOf(missing);
    }

    /**
     * Puts the data into the form's layout.
     *
     * @throws IllegalArgumentException when the form has no layout, or when the data are not what it asks for
     *     ({@link FormData#faults})
     */
    public static FormDocument compose(Form form, FormData data) {
        return FormComposer.compose(form, data);
    }

    /** The blocks page by page, without the breaks between. */
    public List<List<FormBlock>> pages() {
        List<List<FormBlock>> pages = new ArrayList<>();
        List<FormBlock> page = new ArrayList<>();
        for (FormBlock block : blocks) {
            if (block instanceof FormBlock.PageBreak) {
                pages.add(List.copyOf(page));
                page.clear();
            } else {
                page.add(block);
            }
        }
        pages.add(List.copyOf(page));
        return pages.stream().filter(blocks -> !blocks.isEmpty()).toList();
    }

    /** All of it as plain text, the structure marked, for comparing one version with another. */
    public String outline() {
        return FormOutline.of(this);
    }
}
