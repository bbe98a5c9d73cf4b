// Asks nobody elsewhere: no validator, and the description of this very server.
SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  docExpansion: "none",
  defaultModelsExpandDepth: -1,
  tagsSorter: "alpha",
  operationsSorter: "alpha",
  validatorUrl: null,
});
