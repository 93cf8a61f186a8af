package jp.junshu.app.catalog.web;

import java.util.Optional;
import jp.junshu.app.catalog.AttachedWording;
import jp.junshu.app.catalog.PinnableEdition;

/** A whole regulation from its first clause to its last, our words beside the official wording where that is attached. */
public record RegulationTextPage(PinnableEdition pinnable, String path, Optional<AttachedWording> wording) {}
