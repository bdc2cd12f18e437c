package org.parvis.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.parvis.shared.Refusal;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container itself refuses (a filter's sendError) ends here, and what went wrong in a filter: the database may be away there too. */
@Controller
class ProblemController implements ErrorController {

    private final ProblemPages pages;
    private final Problems problems;

    ProblemController(ProblemPages pages, Problems problems) {
        this.pages = pages;
        this.problems = problems;
    }

    @AllowAnyone
    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure) {
            switch (failure instanceof ServletException within && within.getCause() instanceof Exception cause ? cause : failure) {
                case HttpProblem problem -> problems.on(problem, request, response);
                case Refusal refusal -> problems.on(refusal, request, response);
                case InvalidParameterException unreadable -> problems.on(unreadable, request, response);
                case Exception other -> problems.on(other, request, response);
            }
            return;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        pages.show(status instanceof Integer code ? code : 404, request, response);
    }
}
