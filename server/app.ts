import Fastify, { type FastifyInstance } from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { registerAccess } from "./plugins/access.ts";
import { refuseBrokenRequest } from "./plugins/broken-requests.ts";
import { registerDocs } from "./plugins/docs.ts";
import { answerError, registerErrors } from "./plugins/errors.ts";
import { registerMetrics } from "./plugins/metrics.ts";
import { registerProtection } from "./plugins/protection.ts";
import { requestInLog } from "./plugins/request-log.ts";
import { registerWeb } from "./plugins/web.ts";
import { calendarRoutes } from "./routes/calendar.ts";
import { chatRoutes } from "./routes/chat.ts";
import { determinationRoutes } from "./routes/determinations.ts";
import { draftImportRoutes } from "./routes/draft-import.ts";
import { draftWritingRoutes } from "./routes/draft-writing.ts";
import { draftRoutes } from "./routes/drafts.ts";
import { factRoutes } from "./routes/facts.ts";
import { feedbackRoutes } from "./routes/feedback.ts";
import { healthRoutes } from "./routes/health.ts";
import { investmentRoutes } from "./routes/investments.ts";
import { noticeRoutes } from "./routes/notices.ts";
import { searchRoutes } from "./routes/search.ts";
import { templateRoutes } from "./routes/templates.ts";
import { threadEventRoutes } from "./routes/thread-events.ts";
import { threadRoutes } from "./routes/threads.ts";
import type { Services } from "./services.ts";

/** A whole request, an upload on a slow line included; who sends a byte a minute holds no connection for ever. */
const SENT_WITHIN_MS = 120_000;

/** Builds the server out of its services. Never listens: that is main's part. */
export async function buildApp(services: Services): Promise<FastifyInstance> {
  const { config } = services;
  const app = Fastify({
    logger:
      config.logLevel === "silent" ? false : { level: config.logLevel, serializers: { req: requestInLog } },
    bodyLimit: 1024 * 1024,
    requestTimeout: SENT_WITHIN_MS,
    forceCloseConnections: true,
    frameworkErrors: answerError,
    clientErrorHandler: refuseBrokenRequest,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  registerErrors(app);
  // First: a refusal has the same headers, and guesses at the token count as requests.
  await registerProtection(app);
  registerAccess(app, { allowedHosts: config.allowedHosts, token: config.token });
  registerMetrics(app);
  await registerDocs(app);

  await app.register(healthRoutes, services);
  await app.register(noticeRoutes, services);
  await app.register(searchRoutes, services);
  await app.register(factRoutes, services);
  await app.register(determinationRoutes, services);
  await app.register(investmentRoutes, services);
  await app.register(calendarRoutes, services);
  await app.register(chatRoutes, services);
  await app.register(threadRoutes, services);
  await app.register(threadEventRoutes, services);
  await app.register(feedbackRoutes, services);
  await app.register(templateRoutes, services);
  await app.register(draftRoutes, services);
  await app.register(draftWritingRoutes, services);
  await app.register(draftImportRoutes, services);

  await registerWeb(app, config.webDir);
  app.addHook("preClose", async () => services.hub.close());
  return app;
}
