package jp.junshu.app.contract;

import jp.junshu.app.screen.Worded;

/** Which side of an engagement the organization is on. The names are stored: never rename one. */
public enum Side implements Worded {
    /** 甲: the public body. */
    ORDERER,
    /** 乙: the contractor. */
    CONTRACTOR
}
