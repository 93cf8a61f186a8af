package jp.junshu.app.exchange;

import jp.junshu.app.screen.Worded;

/** How something went to the other side. The names are stored: never rename one. */
public enum Means implements Worded {
    /** 持参 */
    HAND,
    /** 郵送 */
    POST,
    /** 電子メール */
    MAIL,
    /** 電子申請, 指定の場所へのアップロード */
    UPLOAD,
    FAX,
    OTHER
}
