# The bot alone: no compiler, no tests, nothing that runs as root.
FROM node:22-slim

ENV NODE_ENV=production \
    CORPUS_DIR=/data/corpus \
    CACHE_DIR=/data/cache \
    DATA_DIR=/data/pins \
    HEALTH_PORT=8080

WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force
COPY commands commands
COPY src src
# A new volume at /data begins with the articles that come with the bot.
RUN mkdir --parents /data/cache && chown --recursive node:node /data
COPY --chown=node:node corpus /data/corpus
RUN install --directory --owner=node --group=node --mode=700 /data/pins

USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "src/main.ts", "serve"]
