package jp.junshu.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.junshu.app.desk.web.HomePage;
import jp.junshu.app.kernel.ProblemType;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.view.InternalResourceViewResolver;

/** The module in Spring MVC, without the rest of the application. */
class ScreenWebTest {

    private MockMvc web = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void start() {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(
                ScreenConfiguration.class, AssetsController.class, PreferencesController.class, Neighbours.class);
        context.refresh();
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void aControllerNamesATemplateAndGivesItsPage() throws Exception {
        web.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(content().string(Matchers.containsString("2026年11月22日（日）")))
                .andExpect(content().string(Matchers.containsString("みなと情報サービス")));
    }

    @Test
    void aPageThatFailsBecomesAProblemPageInTheReadersLanguage() throws Exception {
        web.perform(get("/broken").cookie(new Cookie("lang", "en")))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(Matchers.containsString("This could not be completed")))
                .andExpect(content().string(Matchers.containsString("Sign out")));
    }

    @Test
    void languageIsTheOneChosenThenTheBrowsersThenJapanese() throws Exception {
        assertThat(languageOf(null, null)).isEqualTo("ja");
        assertThat(languageOf(null, "fr")).isEqualTo("ja");
        assertThat(languageOf(null, "not a ; header,,")).isEqualTo("ja");
        assertThat(languageOf(null, "fr, en-GB;q=0.8, ja;q=0.1")).isEqualTo("en");
        assertThat(languageOf("ja", "en")).isEqualTo("ja");
        assertThat(languageOf("tlh", "en")).isEqualTo("en");
    }

    @Test
    void aChoiceIsKeptInACookieThatScriptsCannotReadAndLeadsBack() throws Exception {
        web.perform(post("/preferences").param("theme", "dark").param("back", "/engagements/1?tab=duties"))
                .andExpect(redirectedUrl("/engagements/1?tab=duties"))
                .andExpect(header().string("Set-Cookie", Matchers.startsWith("theme=dark; Path=/; Max-Age=31536000")))
                .andExpect(header().string("Set-Cookie", Matchers.containsString("HttpOnly")))
                .andExpect(header().string("Set-Cookie", Matchers.containsString("SameSite=Lax")));
        web.perform(get("/").cookie(new Cookie("theme", "dark")))
                .andExpect(content().string(Matchers.containsString("data-theme=\"dark\"")));
    }

    @Test
    void whatIsNoChoiceIsNotKept() throws Exception {
        web.perform(post("/preferences").param("theme", "pink").param("lang", "xx"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(redirectedUrl("/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/",
                "//example.com",
                "/\\example.com",
                "/a\\b",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                ""
            })
    void noOtherPlaceCanBeSlippedInAsTheWayBack(String back) throws Exception {
        web.perform(post("/preferences").param("lang", "en").param("back", back))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void anAssetMayBeKeptForAYearAndIsFoundOnlyUnderItsHash() throws Exception {
        web.perform(get(Samples.ASSETS.address("frame.css")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/css; charset=utf-8"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
        web.perform(get("/assets/frame.css")).andExpect(status().isNotFound());
    }

    @Test
    void anUnknownViewIsLeftToOthers() throws Exception {
        web.perform(get("/elsewhere")).andExpect(redirectedUrl("/"));
    }

    private String languageOf(@Nullable String cookie, @Nullable String accepted) throws Exception {
        var request = get("/");
        if (cookie != null) {
            request.cookie(new Cookie("lang", cookie));
        }
        if (accepted != null) {
            request.header("Accept-Language", accepted);
        }
        String page = web.perform(request).andReturn().getResponse().getContentAsString();
        return page.substring(page.indexOf("lang=\"") + 6, page.indexOf("lang=\"") + 8);
    }

    /** What the other modules bring. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    static class Neighbours {

        @Bean
        Viewers viewers() {
            return request -> Optional.of(new Viewer("山田 太郎", "みなと情報サービス", Set.of()));
        }

        @Bean
        NavigationEntry home() {
            return new NavigationEntry("home", Text.of("desk.home.title"), "/", 10, null);
        }

        /** As Boot has it, for {@code redirect:}. */
        @Bean
        InternalResourceViewResolver others() {
            return new InternalResourceViewResolver();
        }

        @Bean
        Pages pages() {
            return new Pages();
        }
    }

    @Controller
    static class Pages {

        @GetMapping("/")
        String home(Model model) {
            model.addAttribute(
                    "page", HomePage.of(LocalDate.of(2026, 11, 22), List.of(), List.of(), true, _ -> false, List.of()));
            return "desk/home";
        }

        @GetMapping("/elsewhere")
        String elsewhere() {
            return "redirect:/";
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("broken");
        }

        @ExceptionHandler
        ModelAndView problem(IllegalStateException e) {
            ModelAndView problem = new ModelAndView("problem", "page", ProblemPage.of(ProblemType.INTERNAL, "r-1"));
            problem.setStatus(HttpStatus.INTERNAL_SERVER_ERROR);
            return problem;
        }
    }
}
