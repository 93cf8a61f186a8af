package jp.junshu.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.ProblemType;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** A refusal with its reasons, as a person and as a program see it. */
class RefusalTest {
    private MockMvc web = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void start() {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(ScreenConfiguration.class, Problems.class, Neighbours.class);
        context.refresh();
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void aPersonSeesEveryReasonAndWhatToDo() throws Exception {
        web.perform(get("/refused"))
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("この操作は行えません")))
                .andExpect(content().string(Matchers.containsString("2026年11月22日（日）まで在籍")))
                .andExpect(content().string(Matchers.containsString("14文字以上で入力してください")))
                .andExpect(content().string(Matchers.containsString("全ての理由に対処してから")));
    }

    @Test
    void aProgramGetsThemAsErrorsInItsLanguage() throws Exception {
        web.perform(get("/refused").header("Accept", "application/json").header("Accept-Language", "en"))
                .andExpect(status().is(422))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:junshu:problem:refused"))
                .andExpect(jsonPath("$.errors[0].detail").value("Until Sun, 22 November 2026"))
                .andExpect(jsonPath("$.errors[1].detail").value("Use at least 14 characters; you entered 5"))
                .andExpect(jsonPath("$.remedy").value("Deal with every reason, then try again."));
    }

    @Test
    void aConflictSaysThatSomebodyWasFaster() throws Exception {
        web.perform(get("/conflict").cookie(new Cookie("lang", "en")))
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString("Somebody else changed it first")));
    }

    @Test
    void aRefusalWithoutAReasonIsABug() {
        assertThatThrownBy(() -> new Refusal(ProblemType.REFUSED, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Refusal.because(Text.of("access.missing"))).hasMessage("refused: access.missing");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    static class Neighbours {
        @Bean
        Viewers viewers() {
            return _ -> Optional.of(new Viewer("山田 太郎", "みなと情報サービス", Set.of()));
        }

        @Bean
        Ids ids() {
            return new Ids(Clock.systemUTC());
        }

        @Bean
        Pages pages() {
            return new Pages();
        }
    }

    @Controller
    static class Pages {
        @GetMapping("/refused")
        String refused() {
            throw Refusal.because(
                    Text.of("access.people.left", LocalDate.of(2026, 11, 22)),
                    Text.of("access.password.too-short", 14, 5));
        }

        @GetMapping("/conflict")
        String conflict() {
            throw new Refusal(ProblemType.CONFLICT, List.of(Text.of("access.missing")));
        }
    }
}
