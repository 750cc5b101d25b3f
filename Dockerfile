FROM node:22-alpine AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# The list of all packages, also of those of which the page is built, with versions and licences.
RUN npm sbom --sbom-format cyclonedx > sbom.cdx.json && npm run build && npm prune --omit=dev

FROM node:22-alpine
# The heap may take three quarters of the memory that the container may use.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 NODE_OPTIONS=--max-old-space-size-percentage=75
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/sbom.cdx.json ./
COPY package.json schema.graphql ./
COPY graph-seeds ./graph-seeds
COPY server ./server
# The server computes the data of the first screen with modules of the page.
COPY web ./web
# The user `node` of the image.
USER 1000
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/main.ts"]
