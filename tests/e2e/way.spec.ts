import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sftpSetting } from '#tests/helpers/servers/places.ts'
import { startSftp } from '#tests/helpers/servers/sftp.ts'
import { startWebdav } from '#tests/helpers/servers/webdav.ts'
import { expect, test } from './app.ts'
import { seriousFindings } from './axe.ts'
import { openCentre } from './centre.ts'
import { choose } from './steps.ts'

test('packages go to a WebDAV server and to an SFTP server that the dialog names', async ({
  app,
  page,
  folder,
}) => {
  test.slow()
  // Apache takes no folder with a blank in its name.
  const place = mkdtempSync(join(tmpdir(), 'servers-'))
  chmodSync(place, 0o755)
  const webdav = await startWebdav(join(place, 'webdav'))
  const sftp = await startSftp(join(place, 'sftp'))
  try {
    await openCentre({ app, page, folder })
    await page.getByText('收发', { exact: true }).click()
    const way = page.getByRole('button', { name: '传送方式' })
    const dialog = page.getByRole('dialog', { name: '传送方式' })
    const field = (name: string) => dialog.getByLabel(name, { exact: true })
    const save = dialog.getByRole('button', { name: /保\s?存/ })
    await way.click()
    await dialog.getByRole('radio', { name: 'WebDAV 服务器' }).check()
    await field('地址').fill('http://centre.example')
    await save.click()
    await expect(dialog.getByText('请填 https:// 开头的地址，不带用户名和密码。')).toBeVisible()
    await expect(dialog.getByText('请填密码。')).toBeVisible()
    await field('地址').fill(webdav.url)
    await field('用户名').fill(webdav.user)
    await field('密码').fill(webdav.password)
    await field('证书指纹（SHA-256）').fill(webdav.pin)
    const authority = join(folder, 'ca.pem')
    writeFileSync(authority, webdav.authority)
    await choose(app, authority)
    await dialog.getByRole('button', { name: 'CA 证书文件 选择…' }).click()
    await expect(dialog.getByText('ca.pem')).toBeVisible()
    expect.soft(await seriousFindings(page), 'WebDAV').toEqual([])
    await page.screenshot({ path: test.info().outputPath('webdav.png') })
    await save.click()
    await expect(page.getByText(`经服务器 ${webdav.url}`)).toBeVisible()
    await page.getByRole('button', { name: '收取并发送' }).click()
    await expect(page.getByText(/^已发出 \d+ 个文件。/)).toBeVisible()
    const sent = readdirSync(webdav.folder, { recursive: true }).map(String)
    expect(sent.filter((name) => name.endsWith('.zip')).length).toBeGreaterThan(0)

    await way.click()
    await expect(field('密码')).toHaveAttribute('placeholder', '已保存，不改可留空')
    await dialog.getByRole('radio', { name: 'SFTP 服务器' }).check()
    const { host, port, user, hostKey, privateKey, ...server } = sftpSetting(sftp)
    await field('服务器').fill(host)
    await field('端口').fill(String(port))
    await field('主机密钥指纹').fill(`SHA256:${'A'.repeat(43)}`)
    await field('用户名').fill(user)
    const key = join(folder, 'id_centre')
    writeFileSync(key, privateKey)
    await choose(app, key)
    await dialog.getByRole('button', { name: '私钥文件 选择…' }).click()
    await expect(dialog.getByText('id_centre')).toBeVisible()
    await field('服务器上的文件夹（可以不填）').fill(server.folder)
    expect.soft(await seriousFindings(page), 'SFTP').toEqual([])
    await page.screenshot({ path: test.info().outputPath('sftp.png') })
    await save.click()
    await page.getByRole('button', { name: '收取并发送' }).click()
    await expect(page.getByText(/主机密钥/)).toBeVisible()

    await way.click()
    await field('主机密钥指纹').fill(hostKey)
    await save.click()
    await page.getByRole('button', { name: '收取并发送' }).click()
    await expect(page.getByText('没有要发的，也没有新到的。')).toBeVisible()
  } finally {
    await webdav.stop()
    await sftp.stop()
    rmSync(place, { recursive: true, force: true })
  }
})
