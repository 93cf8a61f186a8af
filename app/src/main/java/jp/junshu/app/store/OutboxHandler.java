package jp.junshu.app.store;

/** Does one kind of outbox work, inside a transaction of the organization that asked for it. */
public interface OutboxHandler {
    String kind();

    /**
     * Does the work. Commits together with the removal of its row; when it throws, both are undone and it is tried
     * again later.
     */
    void handle(String ref);
}
