package jp.junshu.app.structure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint there is, as Spring maps it. */
final class Endpoints {
    private Endpoints() {}

    record Endpoint(String method, String pattern, HandlerMethod handler) {
        boolean changes() {
            return !method.equals("GET");
        }

        /** Whether programs call it, with a token; all others are for people, with a session. */
        boolean isApi() {
            return pattern.startsWith("/api/");
        }

        /** The address with every variable filled. */
        String path(Map<String, String> variables) {
            String path = pattern;
            for (Map.Entry<String, String> variable : variables.entrySet()) {
                path = path.replace("{" + variable.getKey() + "}", variable.getValue());
            }
            return path.replaceAll("\\{[^}]+}", "0199aaaa-0000-7000-8000-000000000000");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    static List<Endpoint> all(ApplicationContext application) {
        return application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .filter(endpoint -> !endpoint.pattern().equals("/error"))
                .sorted(Comparator.comparing(Endpoint::toString))
                .toList();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping, HandlerMethod handler) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        Stream<String> names =
                methods.isEmpty() ? Stream.of("GET") : methods.stream().map(RequestMethod::name);
        List<String> patterns = List.copyOf(mapping.getPatternValues());
        return names.flatMap(name -> patterns.stream().map(pattern -> new Endpoint(name, pattern, handler)));
    }
}
