package org.mirubato.infra.sync;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

class SecondDoorTest {

    @Test
    void a_server_that_has_the_port_of_older_clients_as_its_own_answers_everything_there() throws Exception {
        int port = freePort();
        SecondDoor door = new SecondDoor(port);
        JettyServletWebServerFactory factory = new JettyServletWebServerFactory(port);
        door.customize(factory);
        WebServer server = factory.getWebServer(context -> {
            context.addFilter("door", door).addMappingForUrlPatterns(null, false, "/*");
            context.addServlet("all", new Answering()).addMapping("/*");
        });
        server.start();
        try {
            for (String path : new String[] {"/livez", "/sync/ws"}) {
                assertThat(status("http://127.0.0.1:" + port + path)).as(path).isEqualTo(204);
            }
        } finally {
            server.stop();
        }
    }

    private static int status(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static final class Answering extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }
}
