package jp.junshu.app.duty.status;

import jp.junshu.app.screen.Worded;

/** The three words of a status report ({@code jpo-security-matters:記載要領.1}). The names are stored: never rename one. */
public enum Word implements Worded {
    /** 実施 */
    DONE,
    /** 未実施 */
    NOT_DONE,
    /** 該当なし */
    NOT_APPLICABLE
}
