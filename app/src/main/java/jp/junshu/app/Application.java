package jp.junshu.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The modules of the server, as one Spring application. {@link Server} starts it and gives it its folder and database. */
@SpringBootApplication
@Modulithic(systemName = "Junshu")
public class Application {}
