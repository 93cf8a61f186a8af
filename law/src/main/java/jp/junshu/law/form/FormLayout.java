package jp.junshu.law.form;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.Text;

/**
 * How a form looks and what it is filled with.
 *
 * @param notes for whoever fills it in, in our own words; never printed
 */
public record FormLayout(List<Datum> data, List<Entry> blocks, List<Text> notes) {

    /**
     * A block with the condition it stands under.
     *
     * @param whenAny rows of which at least one must not be empty; when none is named, the block always stands
     */
    public record Entry(LayoutBlock block, List<String> whenAny) {
        public Entry {
            whenAny = List.copyOf(whenAny);
        }
    }

    public FormLayout {
        data = List.copyOf(data);
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }

    public Optional<Datum> findDatum(String id) {
        return data.stream().filter(datum -> datum.id().equals(id)).findFirst();
    }
}
