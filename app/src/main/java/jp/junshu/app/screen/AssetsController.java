package jp.junshu.app.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import jp.junshu.app.kernel.Open;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the assets, to anybody, to be kept for a year. */
@Controller
class AssetsController {

    private final Assets assets;

    AssetsController(Assets assets) {
        this.assets = assets;
    }

    @Open(value = Open.To.ANYBODY, because = "the look of the pages, the same for everybody")
    @GetMapping(Assets.ROOT + "{name}")
    ResponseEntity<byte[]> asset(HttpServletRequest request) {
        return assets.find(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                .map(asset -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, asset.type())
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .body(asset.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
