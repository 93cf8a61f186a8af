package jp.junshu.law.catalog;

import jp.junshu.law.Spelled;

/** What passes between the two sides, in the clause's own word; neighbours with different words are different acts. */
public enum Act implements Spelled {
    SUBMIT("提出", Answer.RECEIPT),
    REPORT("報告", Answer.RECEIPT),
    SHOW("提示", Answer.RECEIPT),
    NOTIFY("届出", Answer.RECEIPT),
    CONFIRM("確認", Answer.DECISION),
    CONSENT("同意", Answer.DECISION),
    PERMIT("許可", Answer.DECISION),
    APPROVE("承認", Answer.DECISION),
    ASK("相談", Answer.AGREEMENT),
    CONFER("協議", Answer.AGREEMENT);

    /** What the other side gives back. */
    public enum Answer {
        /** received, or returned with reasons; nothing waits for it */
        RECEIPT,
        /** the clause's own word, or a refusal; what the duty blocks waits for it */
        DECISION,
        /** back and forth until it is agreed; what the duty blocks waits for it */
        AGREEMENT
    }

    private final String word;
    private final Answer answer;

    Act(String word, Answer answer) {
        this.word = word;
        this.answer = answer;
    }

    /** The Japanese word: it is the spelling in files, and what the screen shows. */
    @Override
    public String spelling() {
        return word;
    }

    public Answer answer() {
        return answer;
    }
}
