package jp.junshu.app.kernel;

/** What a verb of the command line ends with. */
public final class ExitCode {
    public static final int OK = 0;
    /** It ran, and what it checked or tried did not pass. */
    public static final int FAILED = 1;
    /** It was called wrongly. */
    public static final int USAGE = 2;
    /** Something that must be installed is not. */
    public static final int PREREQUISITE = 3;
    /** The data folder or the port was refused. */
    public static final int REFUSED = 4;

    private ExitCode() {}
}
