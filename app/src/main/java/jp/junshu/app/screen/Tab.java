package jp.junshu.app.screen;

/**
 * One side of a thing that has many, such as an engagement; a module contributes it as a bean.
 *
 * @param of what it is a side of: {@code engagement}
 * @param id unique among them
 * @param label its word
 * @param suffix what its address adds to that of the thing; empty for the first side
 * @param order smaller stands further left
 */
public record Tab(String of, String id, Text label, String suffix, int order) {}
