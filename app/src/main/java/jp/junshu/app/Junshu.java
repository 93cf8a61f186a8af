package jp.junshu.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Where the program starts. */
@SpringBootApplication
public final class Junshu {
    private Junshu() {}

    public static void main(String[] args) {
        System.out.println("junshu");
    }
}
