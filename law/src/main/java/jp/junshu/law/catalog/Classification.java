package jp.junshu.law.catalog;

import java.util.OptionalInt;

/** The marks of information (機密性 1–3, 完全性 1–2, 可用性 1–2), each absent until somebody has decided it. */
public record Classification(OptionalInt confidentiality, OptionalInt integrity, OptionalInt availability) {
    public static final Classification UNDECIDED =
            new Classification(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** @throws IllegalArgumentException when a mark is outside its scale */
    public Classification {
        require("confidentiality", confidentiality, 3);
        require("integrity", integrity, 2);
        require("availability", availability, 2);
    }

    public static Classification of(int confidentiality, int integrity, int availability) {
        return new Classification(
                OptionalInt.of(confidentiality), OptionalInt.of(integrity), OptionalInt.of(availability));
    }

    /** Whether it is marked at least as high on every scale that {@code least} names. */
    public boolean reaches(Classification least) {
        return reaches(confidentiality, least.confidentiality)
                && reaches(integrity, least.integrity)
                && reaches(availability, least.availability);
    }

    private static boolean reaches(OptionalInt mark, OptionalInt least) {
        return least.isEmpty() || mark.isPresent() && mark.getAsInt() >= least.getAsInt();
    }

    private static void require(String scale, OptionalInt mark, int highest) {
        if (mark.isPresent() && (mark.getAsInt() < 1 || mark.getAsInt() > highest)) {
            throw new IllegalArgumentException(scale + " is 1 to " + highest + ", not " + mark.getAsInt());
        }
    }
}
