package jp.junshu.law.catalog;

import jp.junshu.law.Text;

/** The shared lists, as faults call their entries. */
enum ListName {
    ROLE("役割", "role"),
    QUESTION("質問", "question"),
    PARAMETER("パラメータ", "parameter"),
    EVENT("出来事", "event"),
    MEASURE("管理策", "measure"),
    REGISTER("台帳", "register"),
    FORM("様式", "form");

    private final String ja;
    private final String en;

    ListName(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    Text label() {
        return new Text(ja, en);
    }
}
