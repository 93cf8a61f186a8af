package jp.junshu.app.contract;

/**
 * How an organization is shown on its papers (自組織の表示), opened.
 *
 * @param address as printed, one or more lines
 * @param name as printed
 */
public record Profile(
        String address, String name, String representativeTitle, String representativeName, Marks marks) {}
