package jp.junshu.law.export;

import jp.junshu.law.Text;
import jp.junshu.law.catalog.Direction;
import jp.junshu.law.catalog.Scope;
import jp.junshu.law.catalog.Storage;
import jp.junshu.law.catalog.Unit;
import jp.junshu.law.catalog.Until;

/** Closed lists of a catalogue as the cells of a sheet have them. */
final class Labels {
    private Labels() {}

    static Text of(Unit unit) {
        return switch (unit) {
            case COUNT -> new Text("数", "Count");
            case PERCENT -> new Text("百分率", "Percent");
            case DURATION -> new Text("時間", "Duration");
            case PERIOD -> new Text("期間", "Period");
            case DATE -> new Text("日付", "Date");
            case CHOICE -> new Text("選択", "Choice");
            case SET -> new Text("組", "Set");
            case BOOLEAN -> new Text("要否", "Yes or no");
            case TEXT -> new Text("文", "Words");
        };
    }

    static Text of(Direction direction) {
        return switch (direction) {
            case AT_LEAST -> new Text("以上", "At least");
            case AT_MOST -> new Text("以下", "At most");
            case REQUIRED -> new Text("必須", "Required");
            case FORBIDDEN -> new Text("禁止", "Forbidden");
            case ALL_OF -> new Text("全て", "All of");
            case SPAN -> new Text("範囲", "Span");
        };
    }

    static Text of(Scope scope) {
        return switch (scope) {
            case INSTALLATION -> new Text("設置全体", "Installation");
            case ORGANIZATION -> new Text("組織", "Organization");
            case ENGAGEMENT -> new Text("契約", "Engagement");
        };
    }

    static Text of(Until until) {
        return switch (until) {
            case ENGAGEMENT_END -> new Text("契約の終わりまで", "Until the engagement ends");
            case WHILE_HELD -> new Text("保有する間", "While it is held");
            case FOR_EVER -> new Text("期限なし", "For ever");
            case EMPLOYMENT_END -> new Text("雇用の終わりまで", "Until employment ends");
        };
    }

    static Text of(Storage storage) {
        return switch (storage) {
            case LOCKED_OR_ENCRYPTED -> new Text("施錠又は暗号化", "Locked or encrypted");
        };
    }
}
