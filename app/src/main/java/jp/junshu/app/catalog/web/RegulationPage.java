package jp.junshu.app.catalog.web;

import jp.junshu.app.catalog.PinnableEdition;

/** The newest edition of one regulation with its clauses. */
public record RegulationPage(PinnableEdition pinnable) {}
